package io.tidings.alert.service.matching;

import io.tidings.alert.AlertedFacts.Money;
import io.tidings.alert.Difference;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Themes;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has changed, in words for people. */
final class DifferenceWords {

    private static final String STANDING = "standing";
    private static final String AMOUNT = "amount";
    private static final String REGION = "region";
    private static final String THEME = "theme";

    private DifferenceWords() {}

    static ToldChange of(Difference difference) {
        return switch (difference) {
            case Difference.Withdrawn _ -> new ToldChange(STANDING, "published", "withdrawn by its source");
            case Difference.Reinstated _ -> new ToldChange(STANDING, "withdrawn", "published again");
            case Difference.NoLongerMatches _ -> new ToldChange(STANDING, "matched this alert", "no longer does");
            case Difference.MoneyChanged changed -> new ToldChange(AMOUNT, money(changed.old()), money(changed.now()));
            case Difference.MoneyAdded added -> new ToldChange(AMOUNT, null, money(added.money()));
            case Difference.MoneyRemoved removed -> new ToldChange(AMOUNT, money(removed.money()), null);
            case Difference.RegionAdded added -> new ToldChange(REGION, null, region(added.region(), added.role()));
            case Difference.RegionRemoved removed ->
                new ToldChange(REGION, region(removed.region(), removed.role()), null);
            case Difference.ThemeAdded added -> new ToldChange(THEME, null, theme(added.theme()));
            case Difference.ThemeRemoved removed -> new ToldChange(THEME, theme(removed.theme()), null);
        };
    }

    private static String money(Money money) {
        StringBuilder words = new StringBuilder(money.currency()).append(' ');
        if (money.min() == null) {
            words.append("up to ").append(figure(money.max()));
        } else if (money.max() == null) {
            words.append("at least ").append(figure(money.min()));
        } else if (money.min().compareTo(money.max()) == 0) {
            words.append(figure(money.min()));
        } else {
            words.append(figure(money.min())).append(" to ").append(figure(money.max()));
        }
        if (!money.regions().isEmpty()) {
            words.append(" for ")
                    .append(money.regions().stream().map(Regions::name).collect(Collectors.joining(", ")));
        }
        return money.label() == null ? words.toString() : words + " (" + money.label() + ")";
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null
                ? "an unknown sum"
                : String.format(java.util.Locale.UK, "%,.2f", figure).replace(".00", "");
    }

    private static String region(String id, RegionRole role) {
        return Regions.name(id) + " (" + role.word() + ")";
    }

    private static String theme(String id) {
        return Themes.find(id).map(theme -> theme.label()).orElse(id);
    }
}
