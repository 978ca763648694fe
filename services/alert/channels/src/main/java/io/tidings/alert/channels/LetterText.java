package io.tidings.alert.channels;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** A letter in plain text: says all that the HTML says. */
final class LetterText {

    static final String WHY_THIS = "You get this because you asked Tidings to tell you.";

    private static final int LONGEST_TEASER = 180;

    private final TextColumn out = new TextColumn();

    private LetterText() {}

    static String of(Message message) {
        return new LetterText().write(message);
    }

    /** The sentence under the headline. */
    static String lead(Message message) {
        return switch (message) {
            case Message.Alert alert -> "It matches " + names(alert.item()) + ".";
            case Message.Digest digest ->
                digest.rest()
                        .map(
                                rest -> "The first " + digest.items().size() + " of "
                                        + Subjects.announcements(digest.total())
                                        + " that matched your alerts, each once. All the others are behind the link at the end.")
                        .orElse("What matched your alerts, each announcement once, with the reason why.");
            case Message.Correction correction ->
                "Something you were told of has changed. This is what it was and what it is now.";
            case Message.Confirmation confirmation ->
                "Somebody, hopefully you, asked for alerts to this address: " + OneLine.of(confirmation.what(), 200)
                        + ". Nothing is sent before you say yes. The link works until "
                        + LetterHtml.moment(confirmation.until()) + ".";
            case Message.Notice notice -> "";
            case Message.Trial trial ->
                "If you can read this, alerts of " + OneLine.of(trial.name(), 200) + " reach you.";
        };
    }

    /** What lists of letters show beside the subject. */
    static String teaser(Message message) {
        String text = switch (message) {
            case Message.Alert alert -> AlertWords.of(alert.item()).sentence();
            case Message.Digest digest ->
                digest.items().stream()
                        .limit(3)
                        .map(item -> AlertWords.of(item).title())
                        .collect(Collectors.joining(" \u00b7 "));
            case Message.Correction correction ->
                correction.changes().stream()
                        .map(change -> CorrectionWords.of(change).text())
                        .collect(Collectors.joining("; "));
            case Message.Confirmation confirmation -> lead(confirmation);
            case Message.Notice notice ->
                notice.paragraphs().isEmpty() ? "" : notice.paragraphs().getFirst();
            case Message.Trial trial -> lead(trial);
        };
        return OneLine.of(text, LONGEST_TEASER);
    }

    private static String names(AlertItem item) {
        return item.reasons().stream()
                .map(reason -> "\u201c" + WhyWords.of(reason).subscription() + "\u201d")
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String write(Message message) {
        out.paragraph(Subjects.of(message));
        out.paragraph(lead(message));
        switch (message) {
            case Message.Alert alert -> item(1, alert.item());
            case Message.Digest digest -> digest(digest);
            case Message.Correction correction -> {
                correction
                        .changes()
                        .forEach(change ->
                                out.line("  ", CorrectionWords.of(change).text()));
                out.blank();
                item(1, correction.item());
            }
            case Message.Confirmation confirmation -> link("Yes, send me these alerts:", confirmation.confirm());
            case Message.Notice notice -> {
                notice.paragraphs().forEach(paragraph -> out.paragraph(OneLine.of(paragraph, 2_000)));
                link("Open it:", notice.link());
            }
            case Message.Trial trial -> out.blank();
        }
        foot(message);
        return out.toString();
    }

    private void digest(Message.Digest digest) {
        for (int i = 0; i < digest.items().size(); i++) {
            item(i + 1, digest.items().get(i));
        }
        digest.rest().ifPresent(rest -> link("The other " + Subjects.announcements(rest.count()) + ":", rest.link()));
    }

    private void item(int number, AlertItem item) {
        AlertWords words = AlertWords.of(item);
        out.line(number + ". ", words.title());
        out.line("   ", words.byline() + (words.standing().isEmpty() ? "" : " (" + words.standing() + ")"));
        words.changes().forEach(change -> out.line("   ", change.text()));
        words.lines().forEach(this::line);
        words.quote().ifPresent(quote -> out.line("     ", "\u201c" + quote.text() + "\u201d"));
        words.unfunded().forEach(fund -> out.line("   ", "Money: " + fund));
        if (words.moreLines() > 0) {
            out.line("   ", "Also in it: " + words.moreLines() + (words.moreLines() == 1 ? " more sum" : " more sums"));
        }
        if (!words.places().isEmpty()) {
            out.line(
                    "   ",
                    "Where: " + words.places().stream().map(PlaceWords::text).collect(Collectors.joining(", ")));
        }
        if (!words.themes().isEmpty()) {
            out.line("   ", "About: " + String.join(", ", words.themes()));
        }
        words.why().forEach(why -> out.line("   ", "Matched: " + why.subscription() + ": " + why.because()));
        out.line("   ", words.link().toASCIIString());
        out.blank();
    }

    private void line(LineWords line) {
        out.line("   ", line.text());
        line.quote().ifPresent(quote -> out.line("     ", "\u201c" + quote.text() + "\u201d"));
    }

    private void link(String label, URI to) {
        out.lines(List.of(label, to.toASCIIString()));
        out.blank();
    }

    private void foot(Message message) {
        out.signature();
        if (message instanceof Message.Confirmation) {
            out.paragraph("If you did not ask for this, do nothing: you will not be written to again.");
            return;
        }
        out.line("", WHY_THIS);
        out.line("", "All your alerts: " + message.envelope().links().manage().toASCIIString());
        out.line("", "Unsubscribe: " + message.envelope().links().unsubscribe().toASCIIString());
    }
}
