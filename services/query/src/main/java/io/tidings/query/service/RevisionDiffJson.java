package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.PublishedAt;
import io.tidings.query.diff.Edit;
import io.tidings.query.diff.ReadingDiff;
import io.tidings.query.diff.ReadingDiff.ChangedLine;
import io.tidings.query.diff.ReadingDiff.Changes;
import io.tidings.query.diff.TextDiff;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed between two revisions, as the API shows it. */
final class RevisionDiffJson {

    private final AnnouncementEnriched from;
    private final AnnouncementEnriched to;

    private RevisionDiffJson(AnnouncementEnriched from, AnnouncementEnriched to) {
        this.from = from;
        this.to = to;
    }

    static Map<String, @Nullable Object> of(AnnouncementEnriched from, AnnouncementEnriched to) {
        return new RevisionDiffJson(from, to).json();
    }

    private Map<String, @Nullable Object> json() {
        TextDiff title = TextDiff.of(old().content().title(), now().content().title());
        TextDiff body = TextDiff.of(old().content().body(), now().content().body());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", now().id());
        json.put("from", AnnouncementJson.revision(from));
        json.put("to", AnnouncementJson.revision(to));
        json.put("standing", standing());
        json.put("title", hunks(title, old().content().title(), now().content().title()));
        json.put("body", hunks(body, old().content().body(), now().content().body()));
        json.put("coarse", title.coarse() || body.coarse());
        json.put("facts", facts());
        readings(json);
        return json;
    }

    private Announcement old() {
        return from.announcement();
    }

    private Announcement now() {
        return to.announcement();
    }

    /** Whether it was taken back or put back between the two. */
    private @Nullable String standing() {
        if (old().withdrawn() == now().withdrawn()) {
            return null;
        }
        return now().withdrawn() ? "withdrawn" : "reinstated";
    }

    private static List<Map<String, Object>> hunks(TextDiff diff, String from, String to) {
        return diff.hunks().stream()
                .map(hunk -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("from", hunk.from());
                    json.put("to", hunk.to());
                    json.put(
                            "spans",
                            hunk.edits().stream()
                                    .map(edit -> span(edit, from, to))
                                    .toList());
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> span(Edit edit, String from, String to) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("op", edit.op());
        if (edit.op() != Edit.Op.INSERT) {
            json.put("from", edit.from());
        }
        if (edit.op() != Edit.Op.DELETE) {
            json.put("to", edit.to());
        }
        json.put(
                "text",
                edit.op() == Edit.Op.DELETE
                        ? from.substring(edit.from().start(), edit.from().end())
                        : to.substring(edit.to().start(), edit.to().end()));
        return json;
    }

    private List<Map<String, @Nullable Object>> facts() {
        List<Map<String, @Nullable Object>> facts = new ArrayList<>();
        fact(facts, "publisher", old().origin().publisher(), now().origin().publisher());
        fact(
                facts,
                "country",
                from.enrichment().announcer().country(),
                to.enrichment().announcer().country());
        fact(facts, "language", old().content().language(), now().content().language());
        fact(facts, "url", old().origin().url(), now().origin().url());
        fact(facts, "publishedAt", published(old()), published(now()));
        fact(facts, "updatedAt", old().times().updatedAt(), now().times().updatedAt());
        return facts;
    }

    private static void fact(
            List<Map<String, @Nullable Object>> facts, String name, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("from", from);
            json.put("to", to);
            facts.add(json);
        }
    }

    private static @Nullable Object published(Announcement announcement) {
        PublishedAt published = announcement.times().publishedAt();
        if (published == null) {
            return null;
        }
        return published.instant() != null ? published.instant() : published.date();
    }

    private void readings(Map<String, @Nullable Object> json) {
        ReadingDiff diff = ReadingDiff.of(from, to);
        json.put("funding", funding(diff.funding()));
        json.put(
                "regions",
                changes(diff.regions(), AnnouncementJson::region, AnnouncementJson::region, RevisionDiffJson::region));
        json.put(
                "themes",
                changes(diff.themes(), AnnouncementJson::theme, AnnouncementJson::theme, nothing -> Map.of()));
        json.put("readAnew", diff.readAnew());
    }

    private Map<String, Object> funding(Changes<FundingLine, ChangedLine> lines) {
        Sentences before = new Sentences(old().content());
        Sentences after = new Sentences(now().content());
        return changes(
                lines,
                line -> AnnouncementJson.line(line, after),
                line -> AnnouncementJson.line(line, before),
                line -> Map.of(
                        "from", AnnouncementJson.line(line.from(), before),
                        "to", AnnouncementJson.line(line.to(), after),
                        "what", line.what()));
    }

    private static <T, C> Map<String, Object> changes(
            Changes<T, C> changes,
            Function<T, Object> added,
            Function<T, Object> removed,
            Function<C, Object> changed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("added", changes.added().stream().map(added).toList());
        json.put("removed", changes.removed().stream().map(removed).toList());
        json.put("changed", changes.changed().stream().map(changed).toList());
        return json;
    }

    private static Map<String, Object> region(ReadingDiff.ChangedRegion region) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", region.id());
        json.put("name", Regions.name(region.id()));
        json.put("from", region.from());
        json.put("to", region.to());
        return json;
    }
}
