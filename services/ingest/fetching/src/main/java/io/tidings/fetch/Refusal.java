package io.tidings.fetch;

/**
 * Why an address is not asked.
 *
 * @param reason in plain words, with the address or name it is about
 */
public record Refusal(By by, String reason) {

    /** Which rule refuses it. */
    public enum By {
        /** Neither http nor https. */
        SCHEME,
        /** A name or password in the address. */
        USER_INFO,
        /** A port that no public site uses. */
        PORT,
        /** No host, or one written in a form that hides what it is. */
        HOST,
        /** It leads to an address that is not a public one. */
        ADDRESS,
        /** robots.txt of the host forbids it. */
        ROBOTS,
        /** robots.txt of the host cannot be read now, which forbids all (RFC 9309, 2.3.1.4); it may be readable later. */
        ROBOTS_UNREACHABLE
    }

    /** Whether it may be allowed later without anybody changing a setting. */
    public boolean passing() {
        return by == By.ROBOTS_UNREACHABLE;
    }
}
