package io.tidings.feed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The expectation in the comment of one of feedparser's files, as a list of equations. */
record FeedparserExpectation(List<String> conditions, boolean sanitised) {

    private static final String NO_ITEM = "no such item";

    record Verdict(int compared, int others, List<String> wrong) {}

    private static final Pattern EXPECT = Pattern.compile("(?m)^\\s*Expect:\\s*(?<words>.*)$");
    private static final Pattern EQUATION = Pattern.compile("(?<path>[a-z].*?) == (?<value>u?['\"].*|\\([0-9, ]+\\))");
    private static final Pattern ENTRY =
            Pattern.compile("entries\\[(?<n>\\d+)\\](?:\\['(?<a>\\w+)'\\]|\\.(?<b>\\w+))(?<rest>.*)");
    private static final Pattern FEED = Pattern.compile("feed(?:\\['(?<a>\\w+)'\\]|\\.(?<b>\\w+))(?<rest>.*)");

    static FeedparserExpectation of(Path file) {
        byte[] bytes = Suites.bytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher expect = EXPECT.matcher(text);
        List<String> conditions =
                expect.find() ? List.of(expect.group("words").strip().split(" and ")) : List.of();
        return new FeedparserExpectation(
                conditions, file.getParent().getFileName().toString().equals("sanitize"));
    }

    Verdict verdict(FeedOutcome outcome) {
        int compared = 0;
        int others = 0;
        List<String> wrong = new ArrayList<>();
        for (String condition : conditions) {
            Optional<Boolean> holds = holds(condition.strip(), outcome);
            compared += holds.isPresent() ? 1 : 0;
            others += holds.isPresent() || condition.strip().equals("not bozo") ? 0 : 1;
            if (holds.isPresent() && !holds.get()) {
                wrong.add(condition + " | was " + describe(condition.strip(), outcome));
            }
        }
        return new Verdict(compared, others, wrong);
    }

    private static String describe(String condition, FeedOutcome outcome) {
        return switch (outcome) {
            case FeedOutcome.Read(Feed feed) ->
                ours(condition.replaceFirst(" == .*", ""), feed)
                        .map(Ours::value)
                        .orElse("?");
            case FeedOutcome.NotAFeed(String reason) -> reason;
            case FeedOutcome.Refused(String reason) -> reason;
        };
    }

    private Optional<Boolean> holds(String condition, FeedOutcome outcome) {
        Matcher equation = EQUATION.matcher(condition.replaceFirst("^\\((.*)\\)$", "$1"));
        if (!equation.matches() || !(concernsUs(equation.group("path")))) {
            return Optional.empty();
        }
        if (!(outcome instanceof FeedOutcome.Read(Feed feed))) {
            return Optional.of(false);
        }
        return PythonText.read(equation.group("value"))
                .flatMap(expected -> ours(equation.group("path"), feed).map(ours -> ours.matches(expected, sanitised)));
    }

    private static boolean concernsUs(String path) {
        return ENTRY.matcher(path).matches() || FEED.matcher(path).matches() || path.equals("version");
    }

    /** What we say; the comparison knows what form it has with us. */
    private record Ours(String value, Function<String, String> form) {

        boolean matches(String expected, boolean sanitised) {
            if (sanitised) {
                return words(expected).equals(words(value)) || words(expected).isEmpty() && value.equals(NO_ITEM);
            }
            return form.apply(expected).equals(form.apply(value));
        }
    }

    private static Optional<Ours> ours(String path, Feed feed) {
        if (path.equals("version")) {
            return version(feed);
        }
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            int n = Integer.parseInt(entry.group("n"));
            String name = Objects.requireNonNullElse(entry.group("a"), String.valueOf(entry.group("b")));
            return n < feed.items().size()
                    ? item(name + entry.group("rest"), feed.items().get(n))
                    : known(name + entry.group("rest"))
                            ? Optional.of(new Ours(NO_ITEM, Function.identity()))
                            : Optional.empty();
        }
        Matcher ofFeed = FEED.matcher(path);
        return ofFeed.matches()
                ? feed(
                        Objects.requireNonNullElse(ofFeed.group("a"), String.valueOf(ofFeed.group("b")))
                                + ofFeed.group("rest"),
                        feed)
                : Optional.empty();
    }

    private static boolean known(String name) {
        return List.of("title", "link", "id", "summary", "description").contains(name);
    }

    private static Optional<Ours> version(Feed feed) {
        String ours = switch (feed.format()) {
            case RSS_090 -> "rss090";
            case RSS_091 -> "rss091u";
            case RSS_092 -> "rss092";
            case RSS_10 -> "rss10";
            case RSS_20 -> "rss20";
            case ATOM_03 -> "atom03";
            case ATOM_10 -> "atom10";
            case RSS_OTHER -> "rss";
            default -> feed.format().name();
        };
        return Optional.of(
                new Ours(ours, said -> said.replace("rss091n", "rss091u").replaceAll("rss09[34]", "rss")));
    }

    private static Optional<Ours> item(String name, FeedItem item) {
        return switch (name) {
            case "title", "title_detail['value']" -> plain(item.title());
            case "link" -> exact(item.link());
            case "id", "guid" -> exact(item.id());
            case "published", "issued" -> line(item.published().map(FeedDate::written));
            case "updated", "modified" -> line(item.updated().map(FeedDate::written));
            case "published_parsed", "issued_parsed" -> date(item.published());
            case "updated_parsed", "modified_parsed" -> date(item.updated());
            case "summary", "description", "summary_detail['value']" ->
                html(item.summary().or(item::content));
            case "content[0]['value']", "content[0].value" -> html(item.content());
            case "author" ->
                html(item.authors().stream()
                        .findFirst()
                        .map(FeedparserExpectation::person)
                        .flatMap(p -> text(p)));
            case "author_detail['name']" ->
                exact(item.authors().stream().findFirst().flatMap(Person::name));
            case "author_detail['email']" ->
                exact(item.authors().stream().findFirst().flatMap(Person::email));
            case "enclosures[0]['href']", "enclosures[0]['url']" ->
                exact(item.attachments().stream().findFirst().map(Attachment::address));
            case "enclosures[0]['type']" ->
                exact(item.attachments().stream().findFirst().flatMap(Attachment::type));
            case "language", "title_detail['language']", "summary_detail['language']" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Ours> feed(String name, Feed feed) {
        return switch (name) {
            case "title", "title_detail['value']" -> plain(feed.title());
            case "link" -> exact(feed.home());
            case "language" -> exact(feed.language());
            case "published", "issued" -> line(feed.published().map(FeedDate::written));
            case "updated", "modified" -> line(feed.updated().map(FeedDate::written));
            case "published_parsed" -> date(feed.published());
            case "updated_parsed", "modified_parsed" -> date(feed.updated());
            case "description", "subtitle", "tagline", "tagline_detail['value']" ->
                plain(feed.description().orElse(""));
            case "author_detail['name']" ->
                exact(feed.authors().stream().findFirst().flatMap(Person::name));
            case "author_detail['email']" ->
                exact(feed.authors().stream().findFirst().flatMap(Person::email));
            case "ttl" -> exact(feed.hints().interval().map(ttl -> Long.toString(ttl.toMinutes())));
            default -> Optional.empty();
        };
    }

    private static Optional<Passage> text(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(new Passage(words, Passage.Form.TEXT));
    }

    private static String person(Person person) {
        String name = person.name().orElse("");
        return person.email()
                .map(mail -> name.isEmpty() ? mail : name + " (" + mail + ")")
                .orElse(name);
    }

    private static Optional<Ours> exact(Optional<String> value) {
        return Optional.of(new Ours(value.orElse("(none)"), Function.identity()));
    }

    private static Optional<Ours> line(Optional<String> value) {
        return exact(value);
    }

    private static Optional<Ours> date(Optional<FeedDate> date) {
        return exact(date.map(found -> found.instant().toString()));
    }

    /** Titles are words with us: markup on the other side is read first. */
    private static Optional<Ours> plain(String title) {
        return Optional.of(new Ours(title, said -> Markup.title(said)));
    }

    /** The same elements, attributes and words, whatever the quotes and the order of attributes. */
    private static Optional<Ours> html(Optional<? extends Passage> passage) {
        return Optional.of(new Ours(passage.map(Passage::value).orElse(""), FeedparserExpectation::tree));
    }

    private static String tree(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select("script, style").remove();
        page.select("*").forEach(element -> {
            List<org.jsoup.nodes.Attribute> sorted = element.attributes().asList().stream()
                    .filter(attribute -> !attribute.getKey().startsWith("xmlns"))
                    .sorted(java.util.Comparator.comparing(org.jsoup.nodes.Attribute::getKey))
                    .toList();
            element.clearAttributes();
            sorted.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
        });
        return page.body().html().strip();
    }

    /** What feedparser takes out of HTML for safety we leave to whoever shows it: words are compared. */
    private static String words(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.select("script, style, iframe, applet, object, embed").remove();
        return page.body().text().strip();
    }
}
