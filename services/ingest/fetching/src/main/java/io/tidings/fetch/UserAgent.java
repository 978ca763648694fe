package io.tidings.fetch;

import java.util.Locale;

/**
 * Who asks, so that whoever runs a server can find out and complain.
 *
 * @param product the name that robots.txt groups are looked up by; letters, underscore and hyphen only (RFC 9309, 2.2.1)
 * @param version of the product
 * @param about an address or e-mail where its keepers are found
 */
public record UserAgent(String product, String version, String about) {

    /** Refuses what could not stand in the header. */
    public UserAgent {
        if (!product.matches("[A-Za-z_-]{1,64}") || !version.matches("[A-Za-z0-9._-]{1,32}")) {
            throw new IllegalArgumentException("Not a product token and version: " + product + "/" + version);
        }
        if (!about.matches("[!-'*-~]{1,256}")) {
            throw new IllegalArgumentException("Not an address to be found at: " + about);
        }
    }

    /** The header's value. */
    String header() {
        return product + "/" + version + " (+" + about + ")";
    }

    /** As the parser of robots.txt wants it. */
    String token() {
        return product.toLowerCase(Locale.ROOT);
    }
}
