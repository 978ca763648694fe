package io.tidings.ingest;

import io.tidings.ingest.CanonicalUrl.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings an address into its canonical spelling; see {@link CanonicalUrl}. */
final class UrlCanonicaliser {

    /** RFC 3986, appendix B, for schemes with an authority. */
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#\\\\]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#.*)?",
            Pattern.DOTALL);

    private static final Pattern SESSION = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);

    /** Parameters that say how a reader came here and never change what is shown. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "wickedid",
            "ref_src",
            "ref_url");

    private static final Predicate<String> UTM = Pattern.compile("utm_[a-z_]+").asMatchPredicate();

    private UrlCanonicaliser() {}

    static Reading read(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > CanonicalUrl.MAX_LENGTH) {
            return new Reading.NoAddress(
                    "an address has at most " + CanonicalUrl.MAX_LENGTH + " characters, not " + trimmed.length());
        }
        Matcher parts = PARTS.matcher(trimmed);
        if (!parts.matches()) {
            return new Reading.NoAddress(
                    "\"" + Quoted.of(trimmed) + "\" is no address such as https://example.org/news");
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Reading.NoAddress(
                    "an address starts with http:// or https://, not " + Quoted.of(scheme) + "://");
        }
        return assembled(scheme, parts);
    }

    private static Reading assembled(String scheme, Matcher parts) {
        return switch (UrlAuthority.read(scheme, parts.group("authority"))) {
            case UrlAuthority.Refused refused -> new Reading.NoAddress(refused.reason());
            case UrlAuthority.Accepted accepted -> {
                String address = scheme + "://" + accepted.hostAndPort() + path(parts.group("path"))
                        + query(parts.group("query"));
                yield canonical(address);
            }
        };
    }

    private static Reading canonical(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() == null
                    ? new Reading.NoAddress("\"" + Quoted.of(address) + "\" names no host")
                    : new Reading.Canonical(new CanonicalUrl(uri));
        } catch (URISyntaxException e) {
            return new Reading.NoAddress("\"" + Quoted.of(address) + "\" is no address: " + e.getReason());
        }
    }

    /** Browsers take a backslash for a slash. */
    private static String path(String path) {
        String withoutSession = SESSION.matcher(path.replace('\\', '/')).replaceAll("");
        String escaped = PercentEscapes.normalised(withoutSession, PercentEscapes.PATH);
        String resolved = DotSegments.removed(escaped);
        return resolved.isEmpty() ? "/" : resolved;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                .map(parameter -> PercentEscapes.normalised(parameter, PercentEscapes.QUERY))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || UTM.test(name);
    }
}
