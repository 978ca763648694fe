package io.tidings.enrich.lookup;

/**
 * Words that tell something about what stands in or near them.
 *
 * @param label what they tell
 * @param from first unit of the sentence they cover
 * @param to the unit after them
 */
public record Cue(String label, int from, int to) {

    /** Whether a unit lies among the cue's words. */
    public boolean covers(int unit) {
        return from <= unit && unit < to;
    }

    /** Units between the cue and a unit; 0 when it covers it. */
    public int distance(int unit) {
        return covers(unit) ? 0 : unit < from ? from - unit : unit - to + 1;
    }
}
