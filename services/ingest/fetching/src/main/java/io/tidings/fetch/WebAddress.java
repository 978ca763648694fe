package io.tidings.fetch;

import java.net.URI;
import java.util.Locale;

/**
 * An address that passed {@link AddressRules}, in the parts a request needs.
 *
 * @param host lower case, without brackets and without a dot at its end
 * @param port never absent
 * @param target path and query as they are sent; begins with a slash
 */
record WebAddress(String scheme, String host, int port, String target) {

    /** Takes an address apart that the rules found good. */
    static WebAddress of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        Authority authority = Authority.of(address);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new WebAddress(
                scheme, authority.host(), authority.port().orElse(usualPort(scheme)), ascii(path + query));
    }

    static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    boolean usual() {
        return port == usualPort(scheme);
    }

    /** Host and, when it is not the scheme's own, port, as they stand in an address. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return usual() ? name : name + ":" + port;
    }

    /** What has one robots.txt. */
    String origin() {
        return scheme + "://" + authority();
    }

    /** What takes turns: http and https of a host together, other ports apart. */
    String turnKey() {
        return authority();
    }

    URI uri() {
        return URI.create(origin() + target);
    }

    WebAddress robots() {
        return new WebAddress(scheme, host, port, "/robots.txt");
    }

    private static String ascii(String target) {
        return target.chars().allMatch(c -> c < 0x80)
                ? target
                : URI.create(target).toASCIIString();
    }
}
