package io.tidings.search;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Outcome;

/**
 * An announcement that was found.
 *
 * @param event the announcement as it travelled, text included
 * @param why which lines and words matched, and through which groups
 * @param copies how many copies of it there are that are not withdrawn
 * @param agreed whether the evaluator also says that it matches; anything else is a fault of index or evaluator
 */
public record SearchHit(AnnouncementEnriched event, Outcome.Match why, long copies, boolean agreed) {}
