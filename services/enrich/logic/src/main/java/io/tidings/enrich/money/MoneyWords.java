package io.tidings.enrich.money;

import io.tidings.contracts.Bound;
import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Resource;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of money: currencies, scales, bounds. Loaded once from {@code currencies.yaml}. */
final class MoneyWords {

    static final MoneyWords STANDARD = new MoneyWords(Resource.yaml("currencies.yaml"));

    private static final Set<String> RUN_ON = Set.of(
            "to", "will", "for", "in", "over", "from", "of", "and", "has", "is", "on", "at", "by", "per", "was",
            "with");

    final Phrases<String> before = new Phrases<>();
    final Phrases<String> after = new Phrases<>();
    final Phrases<Bound> bounds = new Phrases<>();
    final Phrases<Bound> boundsAfter = new Phrases<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();
    private final Set<String> continental;
    private final Set<String> shortened;
    private final Set<String> local;
    private final Set<String> capitals;
    private final Set<String> asWritten;
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, Map<String, String>> byCountry = new HashMap<>();

    private MoneyWords(Resource data) {
        data.lists("before").forEach((code, forms) -> addAll(before, forms, code));
        data.lists("after").forEach((code, forms) -> addAll(after, forms, code));
        addOfficialNames();
        data.lists("bounds").forEach((word, forms) -> addAll(bounds, forms, bound(word)));
        data.lists("after-bounds").forEach((word, forms) -> addAll(boundsAfter, forms, bound(word)));
        continental = Set.copyOf(data.list("continental"));
        shortened = Set.copyOf(data.list("shortened"));
        local = Set.copyOf(data.list("local"));
        capitals = Set.copyOf(data.list("capitals"));
        asWritten = Set.copyOf(data.list("as-written"));
        data.words("scales").forEach((word, scale) -> scales.put(word, new BigDecimal(scale)));
        defaults.putAll(data.words("defaults"));
        data.maps("by-country").forEach(byCountry::put);
    }

    /** The multiple a scale word stands for; null for any other word. */
    @Nullable BigDecimal scale(String key) {
        return scales.get(key);
    }

    /** Whether a scale word belongs to languages in which the comma is the decimal sign. */
    boolean isContinental(String key) {
        return continental.contains(key);
    }

    /** Whether a scale word is an abbreviation that may end in a point. */
    boolean isShort(String key) {
        return shortened.contains(key);
    }

    /** The multiple of "billion" that lost its space, as in "$5.4 billionRoad" and "£3 millionto"; null for other words. */
    @Nullable BigDecimal runOnScale(String word) {
        for (int i = 7; i < Math.min(word.length(), 9); i++) {
            BigDecimal scale = scales.get(word.substring(0, i).toLowerCase(Locale.ROOT));
            String rest = word.substring(i);
            if (scale != null && (Character.isUpperCase(rest.charAt(0)) || RUN_ON.contains(rest))) {
                return scale;
            }
        }
        return null;
    }

    /** Whether a code that is a word too ("try", "mad") is meant as the word, not being written as a code. */
    boolean isMereWord(String key, String written) {
        return capitals.contains(key)
                && !written.equals(written.toUpperCase(Locale.ROOT))
                && !asWritten.contains(written);
    }

    /** Whether a sign or word is money in this country: "K5 million" is in Zambia, nowhere else. */
    boolean isKnown(String currency, @Nullable String country) {
        return !local.contains(currency) || isOwn(currency, country);
    }

    /** Whether a family of currencies has one of this country. */
    boolean isOwn(String currency, @Nullable String country) {
        return country != null && byCountry.getOrDefault(currency, Map.of()).containsKey(country);
    }

    /** The ISO code of a currency or, for a family such as "dollar", the announcer's. */
    String code(String currency, @Nullable String country) {
        String usual = defaults.get(currency);
        if (usual == null) {
            return currency;
        }
        Map<String, String> own = byCountry.getOrDefault(currency, Map.of());
        return country == null ? usual : own.getOrDefault(country, usual);
    }

    /** "chinese yuan", "polish zlotys": the English names that the JDK takes from CLDR; those of X codes are no money. */
    private void addOfficialNames() {
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> !currency.getCurrencyCode().startsWith("X"))
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .forEach(currency -> {
                    String name = currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
                    if (name.matches("\\p{L}+( \\p{L}+)+")) {
                        addAll(after, List.of(name, name + "s"), currency.getCurrencyCode());
                    }
                });
    }

    private static Bound bound(String word) {
        return Bound.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static <V> void addAll(Phrases<V> phrases, List<String> forms, V value) {
        forms.forEach(form -> phrases.add(Keys.of(form), value));
    }
}
