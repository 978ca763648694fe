package io.tidings.alert.channels;

/** What a message is about, in one line: the subject of a letter, the head of a chat message. */
final class Subjects {

    private static final int LONGEST = 150;

    private Subjects() {}

    static String of(Message message) {
        return OneLine.of(whole(message), LONGEST);
    }

    /** {@code 1 announcement}, {@code 500 announcements}. */
    static String announcements(long count) {
        return count == 1 ? "1 announcement" : String.format(java.util.Locale.ROOT, "%,d announcements", count);
    }

    private static String whole(Message message) {
        return switch (message) {
            case Message.Alert alert -> alert(alert.item());
            case Message.Digest digest -> announcements(digest.total()) + " in " + digest.period();
            case Message.Correction correction ->
                "Correction to your alert of "
                        + AlertWords.title(correction.item().event().announcement());
            case Message.Confirmation confirmation -> "Please confirm your alerts: " + confirmation.what();
            case Message.Notice notice -> notice.subject();
            case Message.Trial trial -> "This is a test of " + trial.name();
        };
    }

    /** The sum first, where there is one: it is what a list of subjects is scanned for. */
    private static String alert(AlertItem item) {
        AlertWords words = AlertWords.of(item);
        String sum = words.lines().isEmpty() ? "" : words.lines().getFirst().sum() + " \u00b7 ";
        return sum + words.title();
    }
}
