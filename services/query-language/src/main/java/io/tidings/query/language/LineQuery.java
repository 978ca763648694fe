package io.tidings.query.language;

import java.math.BigDecimal;
import java.util.List;

/** What is asked of one and the same funding line. Lines do not nest. */
public sealed interface LineQuery {

    /**
     * All of them hold for the line.
     *
     * @param all at least two, none of them an {@code And}
     */
    record And(List<LineQuery> all) implements LineQuery {

        /** Copies the list. */
        public And {
            all = Groups.severalOf(all);
        }
    }

    /**
     * At least one holds for the line.
     *
     * @param any at least two, none of them an {@code Or}
     */
    record Or(List<LineQuery> any) implements LineQuery {

        /** Copies the list. */
        public Or {
            any = Groups.severalOf(any);
        }
    }

    /**
     * It does not hold for the line.
     *
     * @param query what must not hold
     */
    record Not(LineQuery query) implements LineQuery {}

    /**
     * The line has this theme.
     *
     * @param id a theme of the vocabulary
     */
    record Theme(String id) implements LineQuery {}

    /**
     * A region that receives this line answers for this region, see {@link RegionReach}.
     *
     * @param id a region of the vocabulary, as asked, not expanded
     */
    record Region(String id) implements LineQuery {}

    /**
     * The line's value compares so with this figure, in the line's own currency.
     *
     * @param comparison how
     * @param figure in whole units of the currency, without trailing zeros
     */
    record Amount(Comparison comparison, BigDecimal figure) implements LineQuery {

        /** Normalises the figure. */
        public Amount {
            figure = Figures.normal(figure);
        }
    }

    /**
     * The line's value compares so with this figure when it is converted at the rates of the day before publication, whatever
     * currency it is stated in. A line whose value is not known in the currency satisfies nothing.
     *
     * @param comparison how
     * @param figure in whole units of the currency, without trailing zeros
     * @param code ISO 4217, one of {@link #CURRENCIES}
     */
    record Converted(Comparison comparison, BigDecimal figure, String code) implements LineQuery {

        /** Currencies that values are converted to. */
        public static final List<String> CURRENCIES = List.of("AUD", "CAD", "CHF", "EUR", "GBP", "JPY", "NZD", "USD");

        /** Normalises the figure. */
        public Converted {
            figure = Figures.normal(figure);
        }
    }

    /**
     * The line is stated in this currency.
     *
     * @param code ISO 4217
     */
    record Currency(String code) implements LineQuery {}

    /**
     * The line comes from this fund.
     *
     * @param name compared by {@link NameKey}
     */
    record Fund(String name) implements LineQuery {

        /** Keeps the name on one line. */
        public Fund {
            name = Texts.oneLine(name);
        }
    }

    /**
     * The line runs over this period.
     *
     * @param name as said, compared by {@link NameKey}
     */
    record Period(String name) implements LineQuery {

        /** Keeps the name on one line. */
        public Period {
            name = Texts.oneLine(name);
        }
    }

    /**
     * The line's money is new or old in this way.
     *
     * @param delta which way
     */
    record Delta(io.tidings.contracts.Delta delta) implements LineQuery {}

    /** How a value compares with a figure. */
    enum Comparison {
        /** {@code >=}. */
        AT_LEAST(">="),
        /** {@code >}. */
        ABOVE(">"),
        /** {@code <=}. */
        AT_MOST("<="),
        /** {@code <}. */
        BELOW("<"),
        /** {@code =}. */
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As written in a query. */
        public String sign() {
            return sign;
        }

        /** Whether a value compares so with a figure. */
        public boolean holds(BigDecimal value, BigDecimal figure) {
            int order = value.compareTo(figure);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
                case EQUAL -> order == 0;
            };
        }
    }

    /** All of these (one or more) hold: flattened, without repetition. */
    static LineQuery and(List<LineQuery> queries) {
        List<LineQuery> flat = Groups.flat(queries, query -> query instanceof And and ? and.all() : List.of(query));
        return flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /** At least one of these (one or more) holds: flattened, without repetition. */
    static LineQuery or(List<LineQuery> queries) {
        List<LineQuery> flat = Groups.flat(queries, query -> query instanceof Or or ? or.any() : List.of(query));
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** This does not hold; twice is not at all. */
    static LineQuery not(LineQuery query) {
        return query instanceof Not not ? not.query() : new Not(query);
    }
}
