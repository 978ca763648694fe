package io.tidings.enrich.money;

import java.math.BigDecimal;

/**
 * A number read from tokens.
 *
 * @param value its value, scale words counted in
 * @param unit the product of its scale words; one without any
 * @param to the token after it
 */
record Figure(BigDecimal value, BigDecimal unit, int to) {

    boolean scaled() {
        return unit.compareTo(BigDecimal.ONE) != 0;
    }

    Figure times(BigDecimal scale) {
        return new Figure(value.multiply(scale), unit.multiply(scale), to);
    }

    Figure plus(BigDecimal more, int end) {
        return new Figure(value.add(more), unit, end);
    }

    Figure endingAt(int end) {
        return new Figure(value, unit, end);
    }
}
