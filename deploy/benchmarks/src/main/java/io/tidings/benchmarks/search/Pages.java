package io.tidings.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns pages of a hundred, one after the other, and compares the last ones with the first. */
record Pages(String address) {

    private static final int PAGES = 200;
    private static final int COMPARED = 20;

    void turn() throws IOException, InterruptedException {
        Clients client = new Clients(1);
        List<Long> times = new ArrayList<>();
        String page = address + "/api/announcements?size=100&sort=newest&q=" + encoded("government");
        String next = "";
        for (int i = 0; i < PAGES && next != null; i++) {
            long start = System.nanoTime();
            JsonNode answer = new ObjectMapper()
                    .readTree(client.ask(Clients.get(page + (next.isEmpty() ? "" : "&after=" + encoded(next))))
                            .body());
            times.add(System.nanoTime() - start);
            next = answer.path("next").textValue();
        }
        Times.print(
                "pages of 100, the first " + COMPARED,
                times.subList(0, Math.min(COMPARED, times.size())),
                "one client");
        Times.print(
                "pages of 100, up to the " + times.size() + "th",
                times.subList(Math.max(0, times.size() - COMPARED), times.size()),
                "one client");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
