package io.tidings.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Host and port of an address, read from the authority itself: {@link URI#getHost} knows no host with an underscore.
 *
 * @param userInfo whether a name or password stands before the host
 * @param host lower case, in ASCII, without brackets and without a dot at its end; empty when there is none or it is not one
 */
record Authority(boolean userInfo, String host, OptionalInt port) {

    static Authority of(URI address) {
        String whole = address.getRawAuthority() == null ? "" : address.getRawAuthority();
        int at = whole.lastIndexOf('@');
        String place = whole.substring(at + 1);
        int colon = place.indexOf(':', Math.max(0, place.indexOf(']')));
        String name = colon < 0 ? place : place.substring(0, colon);
        String port = colon < 0 ? "" : place.substring(colon + 1);
        return new Authority(at >= 0, host(name), port(port));
    }

    private static String host(String name) {
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1).toLowerCase(Locale.ROOT);
        }
        String undotted = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return IDN.toASCII(undotted, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAName) {
            return "";
        }
    }

    private static OptionalInt port(String written) {
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean number = written.length() <= 5 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return OptionalInt.of(number ? Integer.parseInt(written) : -1);
    }
}
