package io.tidings.ingest;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.util.List;

/**
 * The part of a host name that one owner registered, by the public suffix list: {@code example.co.uk} of
 * {@code news.example.co.uk}. A page may name another address as its own only inside it.
 *
 * @param name lower case; for an IP address or a public suffix the host itself
 */
public record RegistrableDomain(String name) {

    /** The owner of an address. */
    public static RegistrableDomain of(CanonicalUrl url) {
        String host = url.host();
        if (InetAddresses.isUriInetAddress(host) || !InternetDomainName.isValid(host)) {
            return new RegistrableDomain(host);
        }
        InternetDomainName name = InternetDomainName.from(host);
        if (name.hasPublicSuffix()) {
            return new RegistrableDomain(
                    name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host);
        }
        // The list's own rule for a top-level domain that it does not name.
        List<String> labels = name.parts();
        return new RegistrableDomain(String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size())));
    }
}
