package io.tidings.ingest;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an address that names a host. */
sealed interface UrlAuthority {

    /** Canonical, with the port only where it is not the scheme's own. */
    record Accepted(String hostAndPort) implements UrlAuthority {}

    /** Not usable; the reason is for a person. */
    record Refused(String reason) implements UrlAuthority {}

    /** What a host may be made of once it is in ASCII; underscores occur in the wild. */
    Pattern HOST = Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    /** An IPv6 address in brackets. */
    Pattern LITERAL = Pattern.compile("\\[[0-9A-Fa-f:.]+]");

    /** Host and port. */
    Pattern SPLIT = Pattern.compile("(?<host>\\[[^]]*]|[^:]*)(:(?<port>\\d*))?");

    /** UTS #46 as browsers use it. */
    IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    /** Reads what stands between the scheme and the path. */
    static UrlAuthority read(String scheme, String authority) {
        if (authority.contains("@")) {
            return new Refused("an address of an announcement carries no user name");
        }
        Matcher split = SPLIT.matcher(authority);
        if (!split.matches()) {
            return new Refused("\"" + Quoted.of(authority) + "\" is no host");
        }
        String host = host(split.group("host"));
        if (host.isEmpty()) {
            return new Refused("\"" + Quoted.of(authority) + "\" is no host");
        }
        return withPort(scheme, host, split.group("port") == null ? "" : split.group("port"));
    }

    private static UrlAuthority withPort(String scheme, String host, String port) {
        String digits = port.replaceFirst("^0+(?=\\d)", "");
        if (digits.isEmpty() || digits.equals(scheme.equals("https") ? "443" : "80")) {
            return new Accepted(host);
        }
        return digits.length() > 5 || Integer.parseInt(digits) > 65_535
                ? new Refused("a port is a number up to 65535, not " + Quoted.of(port))
                : new Accepted(host + ":" + digits);
    }

    /** Lower case, in ASCII, without the dot at the end; empty when it is no host. */
    private static String host(String written) {
        if (LITERAL.matcher(written).matches()) {
            return written.toLowerCase(Locale.ROOT);
        }
        String withoutDot = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        String ascii = ascii(PercentEscapes.decoded(withoutDot));
        return ascii.length() <= 253 && HOST.matcher(ascii).matches() ? ascii : "";
    }

    private static String ascii(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (HOST.matcher(lower).matches() && !lower.contains("xn--")) {
            return lower;
        }
        var info = new IDNA.Info();
        StringBuilder ascii = NAMES.nameToASCII(host, new StringBuilder(), info);
        return info.hasErrors() ? "" : ascii.toString();
    }
}
