package io.tidings.alert.channels;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that letters can be sent to: a local part in ASCII and a domain, which is kept in its ASCII form.
 *
 * @param value as it goes into an envelope
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with what is wrong with it, for whoever typed it
     */
    public MailAddress {
        String typed = value.strip();
        int at = typed.lastIndexOf('@');
        check(at > 0, "an address has a name, an @ and a domain");
        String local = typed.substring(0, at);
        String domain = ascii(typed.substring(at + 1));
        check(
                local.length() <= LONGEST_LOCAL && LOCAL.matcher(local).matches(),
                "before the @ may stand up to " + LONGEST_LOCAL
                        + " letters, digits and marks such as . _ + - without spaces");
        check(DOMAIN.matcher(domain).matches(), "after the @ stands no domain such as example.org");
        value = local + "@" + domain;
        check(value.length() <= LONGEST, "an address has at most " + LONGEST + " characters");
    }

    /** Right of the @. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** For lists and logs: {@code a***@example.org}. */
    public String hidden() {
        return value.charAt(0) + "***@" + domain();
    }

    @Override
    public String toString() {
        return hidden();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    private static void check(boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException(what);
        }
    }
}
