package io.tidings.alert.match;

import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.QueryEvaluator;
import java.util.ArrayList;
import java.util.List;

/** Decides candidates for one announcement. */
final class Evaluation {

    private final QueryEvaluator evaluator;
    private final ExaminedAnnouncement examined;
    private final long generation;
    private final List<SubscriptionMatch> matches = new ArrayList<>();
    private final List<Matching.Failure> failures = new ArrayList<>();
    private int candidates;

    Evaluation(QueryEvaluator evaluator, ExaminedAnnouncement examined, long generation) {
        this.evaluator = evaluator;
        this.examined = examined;
        this.generation = generation;
    }

    void evaluate(ActiveQuery query) {
        List<Subscriber> subscribers = query.in(generation);
        if (subscribers.isEmpty()) {
            return;
        }
        candidates++;
        try {
            if (evaluator.evaluate(query.query(), examined) instanceof Outcome.Match match) {
                subscribers.forEach(one -> matches.add(new SubscriptionMatch(one.version(), match)));
            }
        } catch (RuntimeException e) {
            subscribers.forEach(one -> failures.add(new Matching.Failure(one.version(), e)));
        }
    }

    Matching result() {
        return new Matching(matches, failures, candidates);
    }
}
