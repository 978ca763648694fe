package io.tidings.ingest.service.sources;

import java.util.List;

/** Pages and feeds that tests serve. */
final class Texts {

    private static final String FILLING =
            " The ministry said on Tuesday that the money is meant for schools in the north"
                    + " of the country, and that it will be paid out over the next three years to the towns that ask for it.";

    private Texts() {}

    /** A page whose text says this. */
    static String page(String title, String words) {
        return """
                <!doctype html><html lang="en"><head><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s%s</p></main></body></html>""".formatted(title, title, words, FILLING);
    }

    static String longText(String words) {
        return words + FILLING + FILLING + FILLING;
    }

    /** An item of a feed. */
    static String item(String id, String link, String more) {
        String address = link.isEmpty() ? "" : "<link href=\"" + link + "\"/>";
        return "<entry><id>" + id + "</id><title>About " + id + "</title>" + address + more + "</entry>";
    }

    static String updated(String time) {
        return "<updated>" + time + "</updated>";
    }

    static String content(String text) {
        return "<content type=\"text\">" + text + "</content>";
    }

    static Site.Answer atom(List<String> items) {
        return Site.Answer.of("application/atom+xml", """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"
                 xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>News</title>""" + String.join("", items) + "</feed>");
    }
}
