package io.tidings.testing;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Kind;
import io.tidings.contracts.MoneyKind;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Origin;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.Person;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.contracts.Times;
import io.tidings.contracts.ValueIn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Announcements of every shape the contracts allow, drawn from few values so that conditions often meet. */
public final class RandomAnnouncements {

    public static final List<String> THEMES = List.of("cyber", "crime", "migration", "health", "climate", "defence");
    public static final List<String> REGIONS =
            List.of(("XK RS GB GB-NIR GB-SCT UA DE FR ML AU AU-QLD western-balkans sahel eu europe world nato "
                            + "baltic-states EE")
                    .split(" "));
    public static final List<String> CURRENCIES = List.of("GBP", "GBP", "EUR", "USD", "JPY", "KWD");
    public static final List<String> FIGURES = List.of(
            "0.01", "1", "999999.99", "3000000", "3000000.01", "4000000", "5000000", "37650000", "90071992547409.93");
    public static final List<String> FUNDS =
            List.of("Integrated Security Fund", "integrated  security fund", "Border Fund");
    public static final List<String> PERIODS = List.of("over four years", "FY 2025/26");
    public static final List<String> ORGANISATIONS = List.of("KFOR", "Europol", "United Nations");
    public static final List<String> PEOPLE = List.of("Ana Petrova", "John Smith");
    public static final List<String> PUBLISHERS = List.of("Foreign Office", "Home Office", "Ministère de la Défense");
    public static final List<String> SOURCES = List.of("gov.uk", "gouv.fr", "submissions");
    public static final List<String> LANGUAGES = List.of("en", "en-GB", "fr", "de-AT");
    public static final List<String> WORDS =
            List.of(("the of to fighting fight fights cyber threat threats hybrid border borders minister's "
                            + "minister policing police Kosovo funding funds state-of-the-art €5m naïve libertés liberté "
                            + "U.K. 2025 𝒜nnounced war running ran it’s don't COVID-19 “hybrid threats” \"new\" "
                            + "twenty-one 3.5 3,000,000 £4m (police) n.º ﬁnance")
                    .split(" "));
    /** Days on which much is published, so that conditions often meet the very day; some change who belongs to what. */
    public static final List<LocalDate> DAYS = Stream.of("2020-01-31", "2020-02-01", "2023-04-04", "2024-03-07")
            .map(LocalDate::parse)
            .toList();
    /** Moments at which much goes out. */
    public static final List<Instant> MOMENTS =
            List.of(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-06-30T23:59:59.999Z"));

    private static final List<String> BETWEEN_WORDS = List.of(" ", " ", " ", " ", ", ", ".\n", " – ", "\n\n• ", " / ");
    private static final List<String> CONVERTED = List.of("GBP", "EUR", "USD", "AUD", "CAD", "NZD", "JPY", "CHF");

    private final Random random;

    /** The same seed gives the same announcements. */
    public RandomAnnouncements(long seed) {
        this.random = new Random(seed);
    }

    /** A new announcement. */
    public AnnouncementEnriched next() {
        return next(id(), Revision.FIRST);
    }

    /** A new announcement in one to three revisions, oldest first. */
    public List<AnnouncementEnriched> history() {
        AnnouncementId id = id();
        return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> next(id, new Revision(number)))
                .toList();
    }

    private AnnouncementId id() {
        return new AnnouncementId("%016x%016x".formatted(random.nextLong(), random.nextLong()));
    }

    /** A revision of an announcement, with nothing in common with the others. */
    public AnnouncementEnriched next(AnnouncementId id, Revision revision) {
        Content content = new Content(words(0, 6), words(1, 25), maybe(() -> pick(LANGUAGES)));
        Announcement announcement = new Announcement(
                id,
                revision,
                pick(List.of(Kind.values())),
                random.nextInt(8) == 0,
                origin(id),
                content,
                times(),
                random.nextInt(6) == 0 ? new AnnouncementId("0123456789abcdef0123456789abcdef") : null,
                false);
        return new AnnouncementEnriched(announcement, classification(content), enrichment(content));
    }

    private Origin origin(AnnouncementId id) {
        return new Origin(
                new SourceId(pick(SOURCES)),
                null,
                maybe(() -> URI.create("https://example.org/" + id)),
                maybe(() -> pick(PUBLISHERS)),
                null);
    }

    private Times times() {
        Instant received = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
        Instant out = random.nextInt(4) == 0 ? pick(MOMENTS) : received.plusSeconds(1);
        LocalDate any = LocalDate.of(2019, 6, 1).plusDays(random.nextInt(2500));
        LocalDate day = random.nextInt(3) == 0 ? pick(DAYS) : any;
        PublishedAt published = random.nextInt(5) == 0
                ? null
                : new PublishedAt(day, maybe(() -> moment(day)), PublishedAt.Basis.STATED);
        return new Times(published, null, received, received, out);
    }

    /** The day is the publisher's, so the moment may lie on the day before in UTC. */
    private Instant moment(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(-36_000, 86_400));
    }

    private Classification classification(Content content) {
        List<Span> evidence = List.of(Span.of(content, Span.Part.BODY, 0, 1));
        return new Classification(
                1,
                some(THEMES, 3).stream()
                        .map(theme -> new ThemeReading(theme, 0.75, evidence))
                        .toList());
    }

    private Enrichment enrichment(Content content) {
        List<Span> evidence = List.of(Span.of(content, Span.Part.BODY, 0, 1));
        return new Enrichment(
                1,
                new Announcer("GB", false),
                each(REGIONS, 4, id -> new RegionReading(id, pick(List.of(RegionRole.values())), 0.5, evidence)),
                lines(evidence),
                each(
                        List.of(MoneyKind.FINE, MoneyKind.TRADE),
                        2,
                        kind -> new OtherMoney(Amount.exactly(BigDecimal.TEN, "GBP"), kind, evidence)),
                each(FUNDS, 1, fund -> new FundingWithoutAmount(random.nextInt(4) == 0 ? null : fund, evidence)),
                each(ORGANISATIONS, 2, name -> new Organisation(name, evidence)),
                each(PEOPLE, 2, name -> new Person(name, null, evidence)),
                List.of());
    }

    private <A, B> List<B> each(List<A> values, int most, Function<A, B> made) {
        return some(values, most).stream().map(made).toList();
    }

    private List<FundingLine> lines(List<Span> evidence) {
        List<FundingLine> lines = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            lines.add(line(i, evidence));
        }
        return lines;
    }

    private FundingLine line(int number, List<Span> evidence) {
        return new FundingLine(
                "l" + number,
                amount(),
                maybe(this::converted),
                pick(List.of(Delta.values())),
                number > 1 && random.nextInt(4) == 0 ? "l1" : null,
                1,
                maybe(() -> pick(PERIODS)),
                maybe(() -> pick(FUNDS)),
                null,
                null,
                null,
                some(THEMES, 2),
                some(REGIONS, 2),
                evidence);
    }

    private ValueIn converted() {
        Map<String, BigDecimal> values =
                some(CONVERTED, 8).stream().collect(Collectors.toMap(code -> code, this::figure));
        return new ValueIn(LocalDate.of(2025, 1, 2), values);
    }

    /** In minor units, as rates give it. */
    private BigDecimal figure(String currency) {
        return new BigDecimal(pick(FIGURES)).setScale(currency.equals("JPY") ? 0 : 2, RoundingMode.DOWN);
    }

    private Amount amount() {
        BigDecimal figure = new BigDecimal(pick(FIGURES));
        String currency = pick(CURRENCIES);
        return switch (random.nextInt(5)) {
            case 0 -> new Amount(null, figure, currency, Bound.UP_TO);
            case 1 -> new Amount(figure, null, currency, Bound.AT_LEAST);
            case 2 -> new Amount(BigDecimal.ZERO, figure, currency, Bound.RANGE);
            case 3 -> new Amount(figure, figure, currency, Bound.APPROX);
            default -> Amount.exactly(figure, currency);
        };
    }

    private String words(int least, int most) {
        return Stream.generate(() -> pick(WORDS))
                .limit(least + (long) random.nextInt(most - least + 1))
                .reduce((a, b) -> a + pick(BETWEEN_WORDS) + b)
                .orElse("");
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values, int most) {
        return Stream.generate(() -> pick(values))
                .limit(random.nextInt(most + 1))
                .distinct()
                .toList();
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
