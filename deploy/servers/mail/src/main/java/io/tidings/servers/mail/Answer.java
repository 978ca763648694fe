package io.tidings.servers.mail;

import java.nio.charset.StandardCharsets;

/**
 * What is answered.
 *
 * @param policy what a browser may load and do
 */
record Answer(int status, String type, String policy, byte[] bytes) {

    static final String NOTHING = "default-src 'none'; sandbox";
    private static final String OURS =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String LETTER =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    static Answer plain(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", NOTHING, utf8(text));
    }

    static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", OURS, utf8(html));
    }

    /** A letter's own HTML: no script, nothing from elsewhere; its links open beside it. */
    static Answer letter(String html) {
        int head = html.indexOf("<head>");
        int at = head < 0 ? 0 : head + "<head>".length();
        String whole = html.substring(0, at) + "<base target=\"_blank\">" + html.substring(at);
        return new Answer(200, "text/html; charset=utf-8", LETTER, utf8(head < 0 ? html : whole));
    }

    static Answer json(int status, String json) {
        return new Answer(status, "application/json", NOTHING, utf8(json));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
