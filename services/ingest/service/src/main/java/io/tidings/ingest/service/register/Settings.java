package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.feed.LinkPattern;
import io.tidings.source.SourceSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Settings of a source as JSON, ready to be sent back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceSettings")
record Settings(
        @Schema(description = "Its own name, which its announcements carry", examples = "gov.uk-news")
        String id,

        @Schema(description = "What people call it", examples = "GOV.UK news")
        String name,

        @Schema(description = "feed, listing, page or folder", examples = "feed")
        String kind,

        @Schema(examples = "https://www.gov.uk/search/news-and-communications.atom")
        String address,

        @Schema(
                description =
                        "Which links count: * stands for anything but a slash, ** for anything. Needed by a listing.",
                examples = "/news/press-releases/**")
        @Nullable String links,

        @Nullable @Schema(examples = "UK Government") String publisher,

        @Nullable @Schema(description = "ISO 3166-1 alpha-2", examples = "GB")
        String country,

        @Nullable @Schema(description = "BCP 47", examples = "en")
        String language) {

    static Settings of(SourceSettings settings) {
        return new Settings(
                settings.id().value(),
                settings.name(),
                settings.kind().key(),
                settings.address().toString(),
                settings.links().map(LinkPattern::pattern).orElse(null),
                settings.facts().publisher().orElse(null),
                settings.facts().country().orElse(null),
                settings.facts().language().orElse(null));
    }

    /** By field; what is not known is not there. */
    static Map<String, String> stated(SourceSettings settings) {
        Map<String, String> stated = new LinkedHashMap<>();
        stated.put("id", settings.id().value());
        stated.put("name", settings.name());
        stated.put("kind", settings.kind().key());
        stated.put("address", settings.address().toString());
        settings.links().ifPresent(links -> stated.put("links", links.pattern()));
        settings.facts().publisher().ifPresent(publisher -> stated.put("publisher", publisher));
        settings.facts().country().ifPresent(country -> stated.put("country", country));
        settings.facts().language().ifPresent(language -> stated.put("language", language));
        return stated;
    }
}
