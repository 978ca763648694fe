package io.tidings.enrich.funding;

import java.util.List;

/** Tells what a stretch of text is about; the classifier's knowledge behind a small door. */
@FunctionalInterface
public interface LineThemes {

    /** Theme ids, the strongest first; empty when none shows. */
    List<String> themesOf(String text);
}
