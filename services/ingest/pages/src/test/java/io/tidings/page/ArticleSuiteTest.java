package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSuiteTest {

    /** What the shipped model reaches on the pages it has learned from; what is real stands in the module's README. */
    private static final double FLOOR = 0.965;

    @Test
    void thePagesInSightAreReadAtLeastAsWellAsBefore() {
        assumeTrue(
                Files.isDirectory(ArticleSuite.folder()), "the article suite is not there: " + ArticleSuite.folder());
        List<ArticleSuite.Marked> pages = ArticleSuite.inSight();

        assertThat(pages).hasSize(121);
        assertThat(Evaluation.means(pages, Evaluation::ours).f1()).isGreaterThan(FLOOR);
    }
}
