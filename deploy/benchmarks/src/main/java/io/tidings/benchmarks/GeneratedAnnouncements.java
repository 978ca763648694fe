package io.tidings.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Announcements of about 600 words made from parts; number and seed fix every word. */
record GeneratedAnnouncements(String run) {

    private static final String[] PLACES = {
        "Kosovo", "Kiribati", "Moldova", "Niger", "Northern Ireland", "Queensland", "Ukraine"
    };
    private static final String[] PURPOSES = {
        "cyber defences of harbours",
        "clean water for schools",
        "repair of rural bridges",
        "training of border police",
        "vaccines for children",
        "wind power on the islands"
    };
    private static final String[] FILLER = {
        "Officials said that the work will begin once local partners have agreed on the sites and the schedule.",
        "The ministry has worked with the region for many years and will publish a report every spring.",
        "Engineers, nurses and teachers will take part, and every purchase will be listed in a public register.",
        "\"This is what partnership looks like,\" the minister said after meeting families in the town hall.",
        "Progress will be measured by independent reviewers, whose findings go to parliament."
    };

    /** One word that only this announcement of this run has. */
    String marker(int number) {
        return "mark" + run + "x" + number;
    }

    /** One word that all announcements of this run have. */
    String runMarker() {
        return "run" + run;
    }

    /** The submission as JSON. */
    String submission(int number) throws IOException {
        return submission(number, false);
    }

    /** The same of about 50 words. */
    String shortSubmission(int number) throws IOException {
        return submission(number, true);
    }

    private String submission(int number, boolean brief) throws IOException {
        String place = PLACES[number % PLACES.length];
        String purpose = PURPOSES[number % PURPOSES.length];
        int millions = 1 + number % 90;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", "benchmark");
        fields.put("id", run + "-" + number);
        fields.put("publisher", "Benchmark Office");
        fields.put("country", "GB");
        fields.put("publishedAt", "2026-10-01T08:00:00Z");
        fields.put("title", "UK gives £" + millions + " million to " + place + " for " + purpose);
        String promise = "£" + millions + " million for " + purpose + " in " + place;
        fields.put("text", brief ? briefly(number, promise) : text(number, promise));
        return RunningSystem.json(fields);
    }

    private String briefly(int number, String promise) {
        return "The government today announced " + promise + ". Reference " + marker(number) + " of " + runMarker()
                + registered(number) + "\n\n" + FILLER[number % FILLER.length];
    }

    /** Keeps announcements apart: else the same parts in another run would count as a copy and be left out of searches. */
    private String registered(int number) {
        long entry = (run.hashCode() & 0xffff_ffffL) * 1_000_000 + number;
        return ". Its entry in the public register has the number " + entry + " for this year.";
    }

    /** About 600 words. */
    String text(int number, String promise) {
        StringBuilder text = new StringBuilder("The government today announced " + promise + " over three years.\n\n");
        text.append("Reference ")
                .append(marker(number))
                .append(" of ")
                .append(runMarker())
                .append(registered(number))
                .append("\n\n");
        for (int i = 0; i < 32; i++) {
            text.append(FILLER[(number + i) % FILLER.length]).append(i % 4 == 3 ? "\n\n" : " ");
        }
        return text.append("Notes to editors\n\n- In 2024 the government gave £2 million.")
                .toString();
    }
}
