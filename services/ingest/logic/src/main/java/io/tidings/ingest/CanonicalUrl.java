package io.tidings.ingest;

import java.net.URI;

/**
 * A web address in its one canonical spelling, so that two spellings of one page give one announcement.
 *
 * <p>Scheme and host are lower case, the host in ASCII (UTS #46) without a trailing dot; default port, user name, fragment,
 * {@code ;jsessionid}, tracking parameters and dot segments are gone; percent escapes are upper case, escaped where the
 * syntax needs it and unescaped where it never does; an empty path is {@code /}. Kept apart, because servers may tell them
 * apart: http and https, {@code www.} and none, a trailing slash, upper and lower case in the path, order of parameters.
 *
 * @param uri absolute http or https address
 */
public record CanonicalUrl(URI uri) {

    /** Longest address that is taken, in characters. */
    public static final int MAX_LENGTH = 2_000;

    /** What became of an address as it was written. */
    public sealed interface Reading {

        /** It is one. */
        record Canonical(CanonicalUrl url) implements Reading {}

        /** It is none; the reason is for a person. */
        record NoAddress(String reason) implements Reading {}
    }

    /** Reads an address as people and pages write it. */
    public static Reading read(String text) {
        return UrlCanonicaliser.read(text);
    }

    /** Stands for the address where it must not be written down; 32 lower-case hex digits. */
    public String digest() {
        return digest(uri);
    }

    /** The digest of an address that is in its canonical spelling already. */
    public static String digest(URI canonical) {
        return Digest.shortOf("address", canonical.toString());
    }

    /** The host, lower case, in ASCII. */
    public String host() {
        return uri.getHost();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
