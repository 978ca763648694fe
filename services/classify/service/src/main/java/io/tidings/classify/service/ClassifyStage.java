package io.tidings.classify.service;

import io.tidings.classify.AnnouncementClassifier;
import io.tidings.contracts.AnnouncementClassified;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.Topics;
import io.tidings.stage.EventStage;
import io.tidings.stage.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Ingested announcements in, classified announcements out. */
@ApplicationScoped
class ClassifyStage {

    @Produces
    @ApplicationScoped
    Stage stage() {
        AnnouncementClassifier classifier = AnnouncementClassifier.standard();
        return new EventStage<>(
                "classify",
                Topics.INGESTED,
                AnnouncementIngested.class,
                Topics.CLASSIFIED,
                Outcome.CLASSIFIED,
                event -> new AnnouncementClassified(event.announcement(), classifier.classify(event.announcement())));
    }
}
