package io.tidings.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses made absolute. Only http and https lead anywhere for us. */
final class Links {

    private static final Pattern HOST = Pattern.compile("(?i)https?://[^\\s/?#]+.*");
    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t]+");

    private Links() {}

    /** Against the base as browsers do; empty when nothing of the web comes out. */
    static Optional<String> resolve(String base, String written) {
        String reference = BREAKS.matcher(written.strip()).replaceAll("");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        if (HOST.matcher(reference).matches() && !reference.contains("/.")) {
            return Optional.of(reference.replace(" ", "%20"));
        }
        Element link = new Element("a").attr("href", reference);
        link.setBaseUri(base);
        String absolute = link.absUrl("href").replace(" ", "%20");
        return HOST.matcher(absolute).matches() ? Optional.of(absolute) : Optional.empty();
    }

    static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    /** Whether it stands on its own as an address of the web. */
    static boolean isWeb(String written) {
        return HOST.matcher(written.strip()).matches();
    }
}
