package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.source.Finding;
import io.tidings.source.SourcePreview;
import io.tidings.source.SourceSettings;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a source would bring.
 *
 * @param settings ready to be sent to {@code POST /api/sources}
 * @param why what was found, and why it was taken
 * @param listed how many items it lists now
 * @param items the first five
 * @param firstPage the page behind the first of them
 * @param repairs what was mended in the list
 * @param watchedAs id of the source that watches this address already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourcePreview")
record FoundView(
        Settings settings,

        @Schema(examples = "it is an RSS 2.0 and lists 20 items, with something from the last year")
        String why,

        int listed,
        List<Item> items,
        @Nullable FirstPage firstPage,
        List<String> repairs,
        List<Finding.Tried> tried,
        @Nullable String watchedAs) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourcePreviewItem")
    record Item(
            String title,
            @Nullable String address,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            @Nullable String text) {}

    /**
     * Whether the page behind the first item can be read.
     *
     * @param problem why it cannot; absent when it can
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourcePreviewPage")
    record FirstPage(
            String address,
            boolean reads,
            String title,
            String text,
            @Nullable String problem) {}

    /** What was found, under settings that can be kept. */
    static FoundView of(SourceScout.Shown shown, SourceSettings settings, @Nullable String watchedAs) {
        Finding.Found found = shown.found();
        SourcePreview preview = shown.preview();
        return new FoundView(
                Settings.of(settings),
                found.why(),
                preview.listed(),
                preview.items().stream().map(FoundView::item).toList(),
                preview.behind().map(FoundView::page).orElse(null),
                found.read().about().repairs(),
                found.tried(),
                watchedAs);
    }

    private static Item item(SourcePreview.Item item) {
        return new Item(
                item.title(),
                item.address().orElse(null),
                item.publishedAt().orElse(null),
                item.updatedAt().orElse(null),
                item.text().orElse(null));
    }

    private static FirstPage page(SourcePreview.PageBehind page) {
        return new FirstPage(
                page.address(),
                page.problem().isEmpty(),
                page.title(),
                page.text(),
                page.problem().orElse(null));
    }
}
