package io.tidings.query.page;

import io.tidings.site.BarsView;
import io.tidings.site.MistakeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page: what was asked, what was found, and every way on from there.
 *
 * @param asked the fields as they were filled in
 * @param explanation what was understood, null when nothing was
 * @param found null when the search could not be answered
 */
record SearchPage(
        Asked asked,
        @Nullable String explanation,
        List<MistakeView> mistakes,
        List<ChosenView> chosen,
        @Nullable Found found) {

    /**
     * The fields of the form.
     *
     * @param placed whether a place is chosen, so that its role can be
     * @param hidden conditions without a field of their own
     */
    record Asked(
            String q,
            String role,
            String minAmount,
            String maxAmount,
            String currency,
            String from,
            String to,
            String sort,
            boolean placed,
            List<Hidden> hidden,
            String clear) {

        public boolean isRole(String value) {
            return role.equals(value);
        }

        public boolean isSort(String value) {
            return sort.equals(value);
        }

        /** Whether anything is asked for at all. */
        public boolean isOpen() {
            return q.isEmpty();
        }
    }

    /** A condition that a form keeps. */
    record Hidden(String name, String value) {}

    /**
     * What was found.
     *
     * @param total how many announcements, in words
     * @param otherTotals sums in rarer currencies
     * @param orderNote what a reader must know of the order, null when it is as asked
     * @param next address of the following page, null on the last
     * @param later whether this is not the first page
     * @param beginning address of the first page
     * @param lately what came or changed lately
     * @param anyRole address of the same search for places in any role, null when that is no other search
     */
    record Found(
            String total,
            List<TotalView> totals,
            List<TotalView> otherTotals,
            List<SortView> sorts,
            @Nullable String orderNote,
            List<ResultView> results,
            @Nullable String next,
            boolean later,
            String beginning,
            @Nullable String anyRole,
            List<FacetView.Value> lately,
            List<FacetView> facets,
            Charts charts,
            TakeView take) {}

    /** An order to choose. */
    record SortView(String id, String label, boolean chosen, String address) {}

    /** The drawings; each is absent when there is nothing to draw. */
    record Charts(
            @Nullable BarsView dates,
            @Nullable AmountsView amounts,
            @Nullable MapView map) {

        /** Nothing is drawn. */
        static final Charts NONE = new Charts(null, null, null);

        public boolean any() {
            return dates != null || map != null;
        }
    }

    /**
     * A sum of money in one currency.
     *
     * @param brief rounded to three digits
     * @param exact every digit
     * @param address of the lines that add up to it
     * @param fresh the part of it that is announced for the first time, null when that is none of it
     */
    record TotalView(
            String brief,
            String exact,
            String lines,
            String currency,
            String address,
            @Nullable FreshView fresh) {}

    /**
     * Money that is announced for the first time.
     *
     * @param words how much of all the money it is
     */
    record FreshView(String words, String exact, String address) {}
}
