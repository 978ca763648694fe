package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.MoneyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a sum whose sentence does not tell be what the same sum plainly is elsewhere in the announcement. */
final class KindAgreement {

    private KindAgreement() {}

    static List<Mention> of(List<Mention> mentions) {
        Map<Amount, MoneyKind> plain = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() != null && mention.kind() != MoneyKind.PRICE) {
                plain.putIfAbsent(exact(mention.amount()), mention.kind());
            }
        }
        return mentions.stream().map(mention -> agreed(mention, plain)).toList();
    }

    private static Mention agreed(Mention mention, Map<Amount, MoneyKind> plain) {
        MoneyKind kind = plain.get(exact(mention.amount()));
        return kind == null || mention.kind() != null || mention.plainFunding() ? mention : mention.ofKind(kind);
    }

    private static Amount exact(Amount amount) {
        return Amount.exactly(amount.value(), amount.currency());
    }
}
