package io.tidings.enrich;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.enrich.date.DateReader;
import io.tidings.enrich.funding.FundingContext;
import io.tidings.enrich.funding.FundingReader;
import io.tidings.enrich.funding.LineKnowledge;
import io.tidings.enrich.funding.LineThemes;
import io.tidings.enrich.funding.SumsRead;
import io.tidings.enrich.funding.TrainedWeigher;
import io.tidings.enrich.funding.Weigher;
import io.tidings.enrich.name.NameReader;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Passages;
import io.tidings.enrich.place.Announcers;
import io.tidings.enrich.role.RegionReader;
import io.tidings.enrich.role.RegionsRead;
import io.tidings.enrich.role.RoleModel;
import io.tidings.enrich.role.RoleWeigher;
import io.tidings.text.StructuredText;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads where an announcement lands and how much money is in it. Pure: the same announcement gives the same reading; any
 * text is accepted; time grows linearly with its length.
 */
public final class AnnouncementEnricher {

    private final LineKnowledge knowledge;
    private final RoleWeigher roles;

    /** An enricher that knows themes as the standard classifier does. */
    public AnnouncementEnricher() {
        this(AnnouncementClassifier.standard());
    }

    /** An enricher that shares a classifier's knowledge of themes. */
    public AnnouncementEnricher(AnnouncementClassifier classifier) {
        this(classifier::strengthsIn);
    }

    /**
     * An enricher that weighs what may belong to a line in its own way, for training.
     *
     * @param weigher is asked of every candidate
     */
    public AnnouncementEnricher(AnnouncementClassifier classifier, Weigher weigher) {
        this(classifier, weigher, RoleModel.standard());
    }

    /**
     * An enricher that weighs in its own way, for training.
     *
     * @param weigher is asked of every candidate of a line
     * @param roles is asked of every region
     */
    public AnnouncementEnricher(AnnouncementClassifier classifier, Weigher weigher, RoleWeigher roles) {
        this.knowledge = new LineKnowledge(classifier::strengthsIn, weigher);
        this.roles = roles;
    }

    /**
     * An enricher that weighs what regions do in its own way, for training.
     *
     * @param roles is asked of every region
     */
    public AnnouncementEnricher(AnnouncementClassifier classifier, RoleWeigher roles) {
        this(classifier, TrainedWeigher.standard(), roles);
    }

    /**
     * An enricher.
     *
     * @param lineThemes tells the themes of a stretch of text, for the themes of a line
     */
    public AnnouncementEnricher(LineThemes lineThemes) {
        this.knowledge = new LineKnowledge(lineThemes, TrainedWeigher.standard());
        this.roles = RoleModel.standard();
    }

    /** Reads an announcement that has been classified. */
    public Enrichment enrich(Announcement announcement, Classification classification) {
        Content content = announcement.content();
        StructuredText text = StructuredText.of(content);
        Announcer announcer = Announcers.read(announcement.origin(), text);
        List<Passage> passages = Passages.of(text, announcer.country(), content.language());
        PublishedAt publishedAt = announcement.times().publishedAt();
        LocalDate day = publishedAt == null ? null : publishedAt.date();
        SumsRead sums = SumsRead.of(passages, day);
        RegionReader.Home home = home(announcement, classification, announcer, sums);
        RegionsRead regions = RegionReader.read(content, passages, home, roles);
        FundingReader.MoneyRead money =
                FundingReader.read(new FundingContext(content, passages, sums, regions, home, knowledge, day));
        NameReader.NamesRead names = NameReader.read(content, passages);
        return new Enrichment(
                ReadingEpoch.ENRICH,
                announcer,
                regions.regions(),
                money.funding(),
                money.other(),
                money.withoutAmount(),
                names.organisations(),
                names.people(),
                DateReader.read(content, passages, day, announcer.country()));
    }

    private static RegionReader.Home home(
            Announcement announcement, Classification classification, Announcer announcer, SumsRead sums) {
        return new RegionReader.Home(
                announcer.country(),
                Announcers.part(announcement.origin(), announcer.country()),
                announcement.times().filterDate(),
                sums,
                classification.themeIds());
    }
}
