package io.tidings.enrich.funding;

import java.util.Map;

/** Tells what a stretch of text is about; the classifier's knowledge behind a small door. */
@FunctionalInterface
public interface LineThemes {

    /** How strongly the text shows each theme by its own words (a plain term about 3); themes that do not show are absent. */
    Map<String, Double> strengthsIn(String text);
}
