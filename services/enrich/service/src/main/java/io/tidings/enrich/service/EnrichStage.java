package io.tidings.enrich.service;

import io.tidings.contracts.AnnouncementClassified;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.Topics;
import io.tidings.enrich.AnnouncementEnricher;
import io.tidings.stage.EventStage;
import io.tidings.stage.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Classified announcements in, enriched announcements out. */
@ApplicationScoped
class EnrichStage {

    @Produces
    @ApplicationScoped
    Stage stage() {
        AnnouncementEnricher enricher = new AnnouncementEnricher();
        return new EventStage<>(
                "enrich",
                Topics.CLASSIFIED,
                AnnouncementClassified.class,
                Topics.ENRICHED,
                Outcome.ENRICHED,
                event -> enriched(enricher, event));
    }

    private static AnnouncementEnriched enriched(AnnouncementEnricher enricher, AnnouncementClassified event) {
        return new AnnouncementEnriched(
                event.announcement(),
                event.classification(),
                enricher.enrich(event.announcement(), event.classification()));
    }
}
