package io.tidings.source;

import io.tidings.contracts.SourceId;
import io.tidings.feed.LinkPattern;
import io.tidings.source.SourceSettings.Facts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings as somebody typed them: texts by the names of {@link #FIELDS}. What is blank is not stated.
 *
 * @param stated by field; others are not looked at
 */
public record SettingsDraft(Map<String, String> stated) {

    /** The names of what can be set, in the order in which people think of them. */
    public static final List<String> FIELDS =
            List.of("id", "name", "kind", "address", "links", "publisher", "country", "language");

    private static final int LONGEST_NAME = 200;
    /** What is sent without a source, and parts of the API. */
    private static final Set<String> RESERVED = Set.of("submissions", "catalogue", "preview");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String KINDS =
            Arrays.stream(SourceKind.values()).map(SourceKind::key).collect(Collectors.joining(", "));

    /** Keeps its own copy. */
    public SettingsDraft {
        stated = Map.copyOf(stated);
    }

    /** What a draft comes to. */
    public sealed interface Outcome {

        /** It can be used. */
        record Good(SourceSettings settings) implements Outcome {}

        /** It cannot; at least one fault. */
        record Wrong(List<Fault> faults) implements Outcome {

            /** Keeps its own copy. */
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What is wrong with a field, and what would be right. */
    public record Fault(String field, String detail) {}

    /** Checks all of it at once. */
    public Outcome checked() {
        List<Fault> faults = new ArrayList<>();
        stated.forEach((field, value) -> {
            if (!writable(value)) {
                faults.add(new Fault(field, "has characters that no text has (controls, halves of pairs)"));
            }
        });
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        Optional<SourceKind> kind = kind(faults);
        Optional<URI> address = kind.flatMap(known -> address(known, faults));
        Optional<LinkPattern> links = kind.flatMap(known -> links(known, faults));
        Optional<SourceId> id = id(faults);
        String name = name(faults);
        Facts facts = new Facts(
                text("publisher").filter(value -> fits("publisher", value, faults)), country(faults), language(faults));
        return faults.isEmpty()
                ? new Outcome.Good(new SourceSettings(
                        id.orElseThrow(), name, kind.orElseThrow(), address.orElseThrow(), links, facts))
                : new Outcome.Wrong(faults);
    }

    private static boolean writable(String value) {
        return value.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(stated.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<SourceKind> kind(List<Fault> faults) {
        Optional<String> written = text("kind");
        Optional<SourceKind> kind = written.flatMap(SourceKind::ofKey);
        if (kind.isEmpty()) {
            String wrong = written.map(value -> "\"" + value + "\" is no kind of source")
                    .orElse("is missing");
            faults.add(new Fault("kind", wrong + "; it is one of " + KINDS));
        }
        return kind;
    }

    private Optional<SourceId> id(List<Fault> faults) {
        try {
            Optional<SourceId> id = text("id").map(SourceId::new);
            if (id.isEmpty()) {
                faults.add(new Fault("id", "is missing; a short name such as \"gov.uk-news\""));
            }
            if (id.filter(one -> RESERVED.contains(one.value())).isPresent()) {
                faults.add(new Fault("id", "\"" + id.get() + "\" has a meaning of its own here; choose another"));
            }
            return id;
        } catch (IllegalArgumentException wrong) {
            faults.add(new Fault("id", String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }

    private String name(List<Fault> faults) {
        Optional<String> name = text("name");
        if (name.isEmpty()) {
            faults.add(new Fault("name", "is missing; what people call the source"));
        }
        return name.filter(value -> fits("name", value, faults)).orElse("");
    }

    private static boolean fits(String field, String value, List<Fault> faults) {
        if (value.length() > LONGEST_NAME) {
            faults.add(new Fault(field, "is a line of at most " + LONGEST_NAME + " characters"));
            return false;
        }
        return true;
    }

    private Optional<URI> address(SourceKind kind, List<Fault> faults) {
        Optional<String> written = text("address");
        if (written.isEmpty()) {
            faults.add(new Fault("address", "is missing; " + PastedAddress.RIGHT));
            return Optional.empty();
        }
        return switch (PastedAddress.read(written.get())) {
            case PastedAddress.Web web when kind != SourceKind.FOLDER -> Optional.of(web.address());
            case PastedAddress.Folder folder when kind == SourceKind.FOLDER -> Optional.of(folder.address());
            case PastedAddress.Web web -> wrong(faults, "address", "a folder is given as file:///path/of/the/folder");
            case PastedAddress.Folder folder ->
                wrong(faults, "address", "an address on this machine is for the kind \"folder\"");
            case PastedAddress.Wrong wrong -> wrong(faults, "address", wrong.reason());
        };
    }

    private static <T> Optional<T> wrong(List<Fault> faults, String field, String detail) {
        faults.add(new Fault(field, detail));
        return Optional.empty();
    }

    private Optional<LinkPattern> links(SourceKind kind, List<Fault> faults) {
        Optional<String> written = text("links");
        if (written.isEmpty()) {
            return kind == SourceKind.LISTING
                    ? wrong(faults, "links", "is missing; a listing needs a pattern such as /news/press-releases/**")
                    : Optional.empty();
        }
        if (kind == SourceKind.PAGE || kind == SourceKind.FOLDER) {
            return wrong(faults, "links", "a " + kind.key() + " has no link pattern; leave it out");
        }
        try {
            return written.map(LinkPattern::new);
        } catch (IllegalArgumentException bad) {
            return wrong(faults, "links", String.valueOf(bad.getMessage()));
        }
    }

    private Optional<String> country(List<Fault> faults) {
        Optional<String> code = text("country");
        if (code.isPresent() && !COUNTRIES.contains(code.get())) {
            String hint = code.get().equalsIgnoreCase("uk") ? "the United Kingdom is GB" : "such as GB or DE";
            return wrong(faults, "country", "\"" + code.get() + "\" is no ISO 3166-1 code of two letters; " + hint);
        }
        return code;
    }

    private Optional<String> language(List<Fault> faults) {
        try {
            return text("language")
                    .map(tag -> new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException bad) {
            return wrong(faults, "language", "is no language tag (BCP 47) such as en or pt-BR");
        }
    }
}
