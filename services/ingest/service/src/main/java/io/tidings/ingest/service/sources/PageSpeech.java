package io.tidings.ingest.service.sources;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.service.Intake;
import io.tidings.ingest.service.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what was seen of a page, on the received topic; once it returns, Kafka holds it. */
@ApplicationScoped
class PageSpeech {

    private final Intake intake;
    private final ListedTexts texts;
    private final Clock clock;

    PageSpeech(Intake intake, ListedTexts texts, Clock clock) {
        this.intake = intake;
        this.texts = texts;
        this.clock = clock;
    }

    /** The page's bytes as they are, in the name of its site. */
    void say(PageRow page, RawSubmission raw) {
        page.announcementId = Uuids.of(hold(page, raw, Optional.empty()));
    }

    /** That one page turned out to be another, with the bytes that both show. */
    void same(PageRow page, RawSubmission raw, PageRow other) {
        hold(
                page,
                raw,
                Optional.of(AnnouncementIdentity.ofPage(other.canonical()).id()));
    }

    private AnnouncementId hold(PageRow page, RawSubmission raw, Optional<AnnouncementId> sameAs) {
        AnnouncementIdentity identity = AnnouncementIdentity.ofPage(page.canonical());
        Optional<URI> address = Optional.of(page.canonical().uri());
        var record = new ReceivedRecord(identity, address, clock.instant(), raw, sameAs);
        return intake.hold(record).await().indefinitely().id();
    }

    /** That the page is gone, by whoever spoke for it. */
    void takeBack(PageRow page) {
        Stated bare = new Stated(page.stated().source(), null, null, null, null, null, null, null, null);
        RawSubmission raw = bare.submission(null, page.address, true);
        if (page.voice == PageRow.Voice.LIST) {
            intake.take(raw).await().indefinitely();
        } else {
            say(page, raw);
        }
    }

    /** The list's own text instead of a page that cannot be read; why not, if it is no more than a teaser. */
    @Nullable String instead(PageRow page) {
        Stated stated = page.stated();
        if (!ListedTexts.full(stated)) {
            return "its list brings no full text either";
        }
        ListedTexts.Taken taken = texts.instead(stated, page.address);
        if (taken.announcement() != null) {
            page.announcementId = taken.announcement();
            page.voice = PageRow.Voice.LIST;
        }
        return taken.reason();
    }
}
