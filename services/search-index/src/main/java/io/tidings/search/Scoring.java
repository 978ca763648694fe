package io.tidings.search;

import io.tidings.query.language.Fact;
import io.tidings.query.language.Query;

/** Whether a query has words that hits can be ranked by. */
final class Scoring {

    private Scoring() {}

    static boolean by(Query query) {
        return switch (query) {
            case Query.Words _ -> true;
            case Query.And and -> and.all().stream().anyMatch(Scoring::by);
            case Query.Or or -> or.any().stream().anyMatch(Scoring::by);
            case Query.Not _, Query.All _, Query.Line _, Query.Theme _, Query.Region _, Query.Fund _ -> false;
            case Query.Funding _, Fact.Organisation _, Fact.Person _, Fact.Publisher _, Fact.Source _ -> false;
            case Fact.Language _,
                    Fact.OfKind _,
                    Fact.Withdrawn _,
                    Fact.Copy _,
                    Fact.From _,
                    Fact.To _,
                    Fact.ChangedSince _ -> false;
        };
    }
}
