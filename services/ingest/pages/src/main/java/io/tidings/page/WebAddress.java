package io.tidings.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.internal.StringUtil;

/** Addresses as pages write them. */
final class WebAddress {

    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** An absolute http or https address; empty for anything else. */
    static Optional<URI> resolved(String base, String written) {
        String address = written.strip();
        if (address.isEmpty() || address.length() > LONGEST || address.startsWith("#")) {
            return Optional.empty();
        }
        String absolute = StringUtil.resolve(base, address);
        if (!absolute.startsWith("http://") && !absolute.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(absolute.replace(" ", "%20"));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
