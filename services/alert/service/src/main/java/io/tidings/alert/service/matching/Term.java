package io.tidings.alert.service.matching;

import io.tidings.alert.Activity;
import io.tidings.contracts.SubscriptionTerm;
import io.tidings.query.language.SearchQuery;
import java.util.List;

/**
 * A version of a subscription as matching holds it.
 *
 * @param stated as it travelled
 * @param query what it asks for
 * @param current whether it is the newest
 */
record Term(SubscriptionTerm stated, SearchQuery query, boolean current) {

    int number() {
        return stated.number();
    }

    /** When it holds; a paused version is paused all its life. */
    Activity activity() {
        List<Activity.Pause> pauses =
                stated.paused() ? List.of(new Activity.Pause(stated.activeFrom(), stated.activeUntil())) : List.of();
        return new Activity(stated.activeFrom(), stated.activeUntil(), pauses, query.copies());
    }
}
