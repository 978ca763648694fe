package io.tidings.alert.service.page;

import io.tidings.alert.service.page.AlertForm.Kept;
import io.tidings.alert.service.subscription.SubscriptionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of an alert as it stands. */
final class Filled {

    private Filled() {}

    static Form of(SubscriptionView view) {
        Map<String, List<String>> fields = new LinkedHashMap<>(view.search());
        put(fields, "name", view.name());
        put(fields, "frequency", view.frequency());
        put(fields, "at", view.at() == null ? "07:30" : view.at());
        put(fields, "day", view.day() == null ? "monday" : view.day());
        put(fields, "zone", view.zone());
        SubscriptionView.Quiet quiet = view.quietHours();
        put(fields, "quietFrom", quiet == null ? null : quiet.from());
        put(fields, "quietUntil", quiet == null ? null : quiet.until());
        put(fields, "edition", String.valueOf(view.edition()));
        if (!view.channels().isEmpty()) {
            fields.put("keep", view.channels().stream().map(Filled::value).toList());
        }
        return new Form(fields);
    }

    static List<Kept> channels(SubscriptionView view, Form form) {
        return view.channels().stream()
                .map(way -> new Kept(
                        value(way),
                        StateWords.capital(StateWords.kind(way.kind())),
                        StateWords.shown(way),
                        form.all("keep").contains(value(way))))
                .toList();
    }

    private static String value(SubscriptionView.Way way) {
        return way.kind() + "|" + (way.address() == null ? way.url() : way.address());
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, List.of(value));
        }
    }
}
