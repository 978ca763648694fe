package io.tidings.ingest.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.service.ErasureQueries.Relative;
import io.tidings.ingest.service.ErasureTables.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked for and what the ledger knows of it: the announcements themselves and others that say the same. */
final class ErasureFamily {

    private final ErasureRequest request;
    private final List<Member> members;

    private ErasureFamily(ErasureRequest request, List<Member> members) {
        this.request = request;
        this.members = members;
    }

    private record Member(boolean meant, Announcement announcement) {}

    /** An announcement, for somebody who has to decide. */
    record Told(String id, @Nullable String title, @Nullable String url, String source, int revisions) {}

    static ErasureFamily of(ErasureRequest request, List<Relative> relatives) {
        return new ErasureFamily(
                request,
                relatives.stream()
                        .map(one -> new Member(one.meant(), decoded(one.announcement())))
                        .toList());
    }

    /** What is asked for and known. */
    List<Told> meant() {
        return told(true);
    }

    /** What says the same and is another announcement. */
    List<Told> copies() {
        return told(false);
    }

    /** What to erase; the announcement that is named, and the page at the address that is named, even when unknown. */
    List<Row> rows(boolean withCopies, String at) {
        Map<String, Row> rows = new LinkedHashMap<>();
        request.id().ifPresent(id -> rows.put(id.value(), new Row(id.value(), null, at)));
        request.address().ifPresent(address -> {
            String id = AnnouncementIdentity.ofPage(address).id().value();
            rows.put(id, new Row(id, address.digest(), at));
        });
        members.stream()
                .filter(member -> withCopies || member.meant())
                .forEach(member -> rows.put(id(member), new Row(id(member), closed(member.announcement()), at)));
        return new ArrayList<>(rows.values());
    }

    /** An address is closed when it was named, or when it is the site's own page that is erased; a claim closes none. */
    private @Nullable String closed(Announcement announcement) {
        URI url = announcement.origin().url();
        if (url == null || !(CanonicalUrl.read(url.toString()) instanceof CanonicalUrl.Reading.Canonical canonical)) {
            return null;
        }
        CanonicalUrl address = canonical.url();
        AnnouncementId ofSite = AnnouncementIdentity.ofPage(address).id();
        boolean closed = request.address().equals(Optional.of(address)) || ofSite.equals(announcement.id());
        return closed ? address.digest() : null;
    }

    private List<Told> told(boolean meant) {
        return members.stream()
                .filter(member -> member.meant() == meant)
                .map(member -> told(member.announcement()))
                .toList();
    }

    private static Told told(Announcement announcement) {
        URI url = announcement.origin().url();
        return new Told(
                announcement.id().value(),
                announcement.content().title(),
                url == null ? null : url.toString(),
                announcement.origin().source().value(),
                announcement.revision().number());
    }

    private static String id(Member member) {
        return member.announcement().id().value();
    }

    private static Announcement decoded(String json) {
        try {
            return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), Announcement.class);
        } catch (UndecodableException e) {
            throw new IllegalStateException("the ledger holds what is no announcement", e);
        }
    }
}
