package io.tidings.ingest.service.register;

import io.tidings.contracts.SourceId;
import io.tidings.fetch.Refusal;
import io.tidings.source.SettingsDraft;
import io.tidings.source.SourceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does with sources what callers ask for; what they ask wrongly ends in a {@link SourceProblem}. */
@ApplicationScoped
class SourceDesk {

    private static final int CHECKS_OF_A_LIST = 60;
    private static final int CHECKS_OF_ONE = 500;
    private static final int AT_ONCE = 100;

    private final SourceRegister register;
    private final SourceHistories histories;
    private final SourceScout scout;
    private final Clock clock;

    SourceDesk(SourceRegister register, SourceHistories histories, SourceScout scout, Clock clock) {
        this.register = register;
        this.histories = histories;
        this.scout = scout;
        this.clock = clock;
    }

    SourcePage list(SourceFilter filter) {
        return filter.status() == null ? page(filter) : pageOf(filter, filter.status());
    }

    private SourcePage page(SourceFilter filter) {
        Instant now = clock.instant();
        List<SourceRecord> found = Answered.by(() -> histories.page(filter, CHECKS_OF_A_LIST, now));
        long total = Answered.by(() -> histories.count(filter, now));
        List<SourceView> views = found.stream().map(source -> source.view(now)).toList();
        return new SourcePage(views, total, next(found, filter.size()));
    }

    /** How a source is follows from its history, so all are gone through until the page is full. */
    private SourcePage pageOf(SourceFilter filter, String status) {
        Instant now = clock.instant();
        List<SourceView> views = new ArrayList<>();
        String after = filter.after();
        while (views.size() < filter.size()) {
            SourceFilter part = filter.from(after, AT_ONCE);
            for (SourceRecord source : Answered.by(() -> histories.page(part, CHECKS_OF_A_LIST, now))) {
                after = source.id();
                SourceView view = source.view(now);
                if (view.health().status().equals(status) && views.size() < filter.size()) {
                    views.add(view);
                }
            }
            if (after.equals(part.after())) {
                return new SourcePage(views, null, null);
            }
        }
        return new SourcePage(views, null, views.getLast().settings().id());
    }

    private static @Nullable String next(List<SourceRecord> page, int size) {
        return page.size() < size ? null : page.getLast().id();
    }

    SourceView find(String id) {
        return one(id).view(clock.instant());
    }

    CheckupView checkup(String id) {
        return CheckupView.of(one(id), clock.instant());
    }

    private SourceRecord one(String id) {
        String known = known(id);
        return Answered.by(() -> histories.find(known, CHECKS_OF_ONE, clock.instant()))
                .orElseThrow(() -> SourceProblem.unknown(id));
    }

    /** Only what could be an id is looked for. */
    private static String known(String id) {
        try {
            return new SourceId(id).value();
        } catch (IllegalArgumentException none) {
            throw SourceProblem.unknown(id);
        }
    }

    /** Adds what is stated in full, or what is found at an address; gives its id. */
    String add(SourceBody body) {
        refuseVersion(body);
        boolean enabled = body.enabled().orElse(true);
        if (body.stated().containsKey("kind")) {
            SourceSettings settings = checked(body.stated());
            register.add(settings, enabled);
            return settings.id().value();
        }
        SourceSettings found = checked(beside(body, find(body).found().settings()));
        if (body.stated().containsKey("id")) {
            register.add(found, enabled);
            return found.id().value();
        }
        return register.addLike(found, enabled);
    }

    FoundView preview(SourceBody body) {
        refuseVersion(body);
        boolean stated = body.stated().containsKey("kind");
        SourceScout.Shown shown = stated ? scout.look(checked(named(body))) : find(body);
        SourceSettings found = shown.found().settings();
        SourceSettings settings = body.stated().containsKey("id") ? found : register.withFreeId(found);
        return FoundView.of(shown, settings, register.watched(found.address()).orElse(null));
    }

    /** A preview needs neither id nor name yet. */
    private static Map<String, String> named(SourceBody body) {
        Map<String, String> stated = new LinkedHashMap<>(body.stated());
        stated.putIfAbsent("id", "new-source");
        stated.putIfAbsent("name", stated.getOrDefault("address", "New source"));
        return stated;
    }

    private SourceScout.Shown find(SourceBody body) {
        String address = body.stated().get("address");
        if (address == null) {
            throw SourceProblem.invalid("address", "is missing; give an address such as https://www.example.org/news");
        }
        if (body.stated().containsKey("links")) {
            throw SourceProblem.invalid("links", "belongs to a kind; say \"kind\": \"listing\" (or \"feed\") too");
        }
        return scout.find(address);
    }

    /** What is found, but for what the caller knows better. */
    private static Map<String, String> beside(SourceBody body, SourceSettings found) {
        Map<String, String> stated = new LinkedHashMap<>(Settings.stated(found));
        body.stated().forEach((field, value) -> {
            if (!field.equals("address") && !value.isBlank()) {
                stated.put(field, value);
            }
        });
        return stated;
    }

    private static void refuseVersion(SourceBody body) {
        if (body.version().isPresent()) {
            throw SourceProblem.invalid("version", "belongs to a change; a new source has none");
        }
    }

    private SourceSettings checked(Map<String, String> stated) {
        return switch (new SettingsDraft(stated).checked()) {
            case SettingsDraft.Outcome.Wrong wrong -> throw SourceProblem.invalid(wrong.faults());
            case SettingsDraft.Outcome.Good good -> {
                Optional<Refusal> refusal = scout.refuses(good.settings().address());
                if (refusal.isPresent()) {
                    throw SourceProblem.invalid("address", refusal.get().reason());
                }
                yield good.settings();
            }
        };
    }

    SourceView change(String id, SourceBody body) {
        register.change(known(id), new SourceChange(body, this::checked));
        return find(id);
    }

    SourceView enable(String id, boolean enabled) {
        register.change(known(id), (entry, now) -> {
            if (entry.enabled != enabled) {
                entry.change(entry.settings(), enabled, now);
            }
        });
        return find(id);
    }

    SourceView checkNow(String id) {
        register.checkNow(known(id));
        return find(id);
    }

    void delete(String id) {
        register.delete(known(id));
    }

    void choose(SourceSettings settings) {
        register.add(settings, true);
    }
}
