package io.tidings.fetch;

import io.tidings.fetch.Refusal.By;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which addresses may be asked at all. What a name resolves to is checked once more at the moment of connecting.
 *
 * @param ports ports allowed beside 80 and 443
 * @param trusted hosts that may lie on this machine or in a private network and may have any port: {@code host},
 *     {@code host:port} or, for all names below one, {@code *.name}. For tests and installations that watch their own servers.
 *     Link-local addresses, the ones that clouds give their metadata on among them, stay refused.
 */
public record AddressRules(Set<Integer> ports, Set<String> trusted) {

    /** The public web and nothing else. */
    public static final AddressRules PUBLIC_ONLY = new AddressRules(Set.of(), Set.of());

    private static final int LONGEST = 8_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final String OCTET = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

    /** Keeps its own copies, names in lower case. */
    public AddressRules {
        ports = Set.copyOf(ports);
        Set<String> names = new TreeSet<>();
        trusted.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        trusted = Set.copyOf(names);
    }

    /** Why an address may not be asked, by its writing alone; empty when it may. */
    public Optional<Refusal> refuses(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return refuse(By.SCHEME, "only http and https are fetched, not " + (scheme.isEmpty() ? "nothing" : scheme));
        }
        if (address.toString().length() > LONGEST) {
            return refuse(By.HOST, "the address is longer than " + LONGEST + " characters");
        }
        Authority authority = Authority.of(address);
        if (authority.userInfo()) {
            return refuse(By.USER_INFO, "an address with a name or password in it is not fetched");
        }
        return badHost(authority.host()).or(() -> badPort(scheme, authority));
    }

    /** Whether an address is on a host that is trusted to lie anywhere; false for one that cannot be read. */
    public boolean trusts(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        Authority authority = Authority.of(address);
        return !authority.host().isEmpty()
                && trusts(authority.host(), authority.port().orElse(WebAddress.usualPort(scheme)));
    }

    /** Why a connection to what a host resolved to is refused; empty when it may be made. */
    Optional<Refusal> refuses(WebAddress asked, InetAddress found) {
        Optional<String> why =
                trusts(asked.host(), asked.port()) ? PublicAddresses.neverReason(found) : PublicAddresses.reason(found);
        return why.flatMap(what -> refuse(By.ADDRESS, asked.host() + " is at " + found.getHostAddress() + ": " + what));
    }

    private Optional<Refusal> badHost(String host) {
        if (host.isEmpty() || host.length() > 253) {
            return refuse(By.HOST, "the address names no host");
        }
        boolean good = host.contains(":")
                ? IPV6.matcher(host).matches()
                : NAME.matcher(host).matches()
                        && (!ENDS_IN_NUMBER.matcher(host).matches()
                                || IPV4.matcher(host).matches());
        return good ? Optional.empty() : refuse(By.HOST, host + " is not a name or address in its usual form");
    }

    private Optional<Refusal> badPort(String scheme, Authority authority) {
        int port = authority.port().orElse(WebAddress.usualPort(scheme));
        boolean good = port == 80 || port == 443 || ports.contains(port) || trusts(authority.host(), port);
        return good && port > 0 ? Optional.empty() : refuse(By.PORT, "port " + port + " is not one of public sites");
    }

    private boolean trusts(String host, int port) {
        String place = host.contains(":") ? "[" + host + "]" : host;
        return trusted.contains(place)
                || trusted.contains(host)
                || trusted.contains(place + ":" + port)
                || trustsAbove(host);
    }

    private boolean trustsAbove(String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            if (trusted.contains("*" + host.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Refusal> refuse(By by, String reason) {
        return Optional.of(new Refusal(by, reason));
    }
}
