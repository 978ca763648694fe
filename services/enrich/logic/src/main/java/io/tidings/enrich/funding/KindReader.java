package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.MoneyKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether a sum is funding or which other money. */
final class KindReader {

    private static final BigDecimal SMALL = BigDecimal.valueOf(1_000);
    private static final BigDecimal LITTLE = BigDecimal.valueOf(10_000);
    private static final BigDecimal MODEST = BigDecimal.valueOf(20_000);
    private static final BigDecimal PERSONAL = BigDecimal.valueOf(500_000);

    private KindReader() {}

    /** The kind of other money that says most; null when funding says more. */
    static @Nullable MoneyKind read(Amount amount, Map<String, Double> scores) {
        double most = 0.9 + scores.getOrDefault("funding", 0.0) * 0.55;
        MoneyKind kind = null;
        for (MoneyKind candidate : MoneyKind.values()) {
            double score = scores.getOrDefault(word(candidate), 0.0) + prior(candidate, amount);
            if (score > most) {
                most = score;
                kind = candidate;
            }
        }
        return kind;
    }

    private static double prior(MoneyKind kind, Amount amount) {
        if (kind != MoneyKind.PRICE) {
            return 0;
        }
        BigDecimal value = amount.value();
        if (value.compareTo(SMALL) < 0) {
            return 4;
        }
        if (value.compareTo(LITTLE) < 0) {
            return 3;
        }
        if (value.compareTo(MODEST) < 0) {
            return 2;
        }
        return value.compareTo(PERSONAL) < 0 ? 0.5 : -2;
    }

    private static String word(MoneyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
