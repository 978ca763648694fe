package io.tidings.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests of alerts are told about: money for one place, a series with a correction and a copy, and much of one kind. */
final class AlertTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertTexts() {}

    /** Was there before anybody asked. */
    static List<String> before() {
        return List.of(
                kosovo(
                        "1",
                        "Clean water for Pristina",
                        "The United Kingdom will give £3.2 million to renew the water"
                                + " mains of Pristina, Kosovo, over three years."),
                kosovo(
                        "2",
                        "Books for Prizren",
                        "The United Kingdom will give £40,000 for a library in Prizren, Kosovo."));
    }

    /** Much of one kind: seven about defence, five about health. */
    static List<String> noise() {
        return List.of(
                noise(1, "Radar for the coast", "Malta's armed forces will get a coastal radar for €2.4 million."),
                noise(2, "Patrol boats", "Two patrol boats for the Maltese navy cost €9 million and sail from spring."),
                noise(
                        3,
                        "Helicopter",
                        "A military helicopter for search and rescue joins Malta's air wing for €14 million."),
                noise(
                        4,
                        "Barracks",
                        "Soldiers at Luqa move into new barracks; Malta's defence ministry pays €5 million."),
                noise(
                        5,
                        "Divers",
                        "Malta trains army divers to clear old sea mines, a defence task that costs €700,000."),
                noise(6, "Drones", "Unarmed military drones will watch the sea south of Malta for €3.3 million."),
                noise(7, "Radios", "The armed forces of Malta replace their field radios at a cost of €1.9 million."),
                noise(8, "Clinics on Gozo", "Malta will spend €1.1 million on health clinics for mothers on Gozo."),
                noise(9, "A clinic in Sliema", "A public health clinic opens in Sliema, Malta, for €600,000."),
                noise(
                        10,
                        "Vaccines",
                        "Children in Malta get free vaccines against measles; hospitals receive €450,000."),
                noise(11, "Nurses", "Forty more nurses will work in the hospitals of Malta at €1.6 million a year."),
                noise(
                        12,
                        "Ambulances",
                        "Six ambulances for patients in the north of Malta cost the health ministry €800,000."));
    }

    /** Comes after the weekly digest was asked for. */
    static String hospital() {
        return kosovo(
                "3",
                "A children's ward for Gjakova",
                "The United Kingdom will give £2.6 million for a children's"
                        + " ward in Gjakova, Kosovo.\n\nDoctors there will be trained with the money as well.");
    }

    /** One of three works in Fiji. */
    static String works(String source, int number, int thousands) {
        String money = "A$" + thousands + ",000";
        String title = List.of("Suva harbour is to be dredged", "Fuel for Lautoka's ferries", "A lighthouse for Labasa")
                .get(number - 1);
        String text = List.of(
                        "Australia will give " + money
                                + " to dredge the harbour of Suva in Fiji.\n\nWork begins after the"
                                + " cyclone season and keeps every berth open, the port captain said.",
                        "Ferries from Lautoka in Fiji will sail on cleaner fuel. Australia pays " + money
                                + " for the depot.\n\nTwo tanks and a pumping station are to stand there by Christmas.",
                        "Fishing crews of Labasa, Fiji, get a new lighthouse for " + money
                                + ".\n\nIts lamp runs on sunlight, and children of the town chose its colours.")
                .get(number - 1);
        return line(source, Integer.toString(number), "Harbour Office", title, text);
    }

    private static String kosovo(String id, String title, String text) {
        return line("alert-kosovo", id, "Department of Works", title, text);
    }

    private static String noise(int id, String title, String text) {
        return line("alert-malta", Integer.toString(id), "Office of Malta", title, text);
    }

    private static String line(String source, String id, String publisher, String title, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("source", source);
        fields.put("id", id);
        fields.put("publisher", publisher);
        fields.put("country", "GB");
        fields.put("publishedAt", "2026-11-20T08:00:00Z");
        fields.put("title", title);
        fields.put("text", text);
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
