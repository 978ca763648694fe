package io.tidings.local.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures and texts as people read them in a terminal. */
public final class Words {

    private static final int KIB = 1024;

    private Words() {}

    /** {@code 420 MB}, {@code 1.4 GB}. */
    public static String bytes(long bytes) {
        double mb = (double) bytes / KIB / KIB;
        return mb < KIB ? Math.round(mb) + " MB" : String.format(Locale.ROOT, "%.1f GB", mb / KIB);
    }

    /** {@code 4.2 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 3 d 4 h}. */
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return time.toDays() == 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toDays() + " d " + time.toHoursPart() + " h";
    }

    /** {@code 1 line}, {@code 2 lines}. */
    public static String count(long number, String singular) {
        return String.format(Locale.ROOT, "%,d %s%s", number, singular, number == 1 ? "" : "s");
    }

    /** At most that many characters, cut at the end with an ellipsis. */
    public static String shortened(String text, int most) {
        return cut(text.replaceAll("\\s+", " ").strip(), most);
    }

    /** The same with its spaces as they are. */
    static String cut(String line, int most) {
        return line.length() <= most
                ? line
                : line.substring(0, Math.max(0, most - 1)).stripTrailing() + "…";
    }

    /** Lines of at most that many characters, broken at spaces where there are any. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
