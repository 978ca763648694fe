package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.DateReading;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Person;
import io.tidings.local.reading.Analysis;
import java.io.IOException;
import java.util.Locale;

/** What was read, in the shape in which sentence cases say what is expected: the guide's record and the facts beside it. */
final class FoundFacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FoundFacts() {}

    static JsonNode of(Analysis analysis) {
        ObjectNode found = analysis.record("");
        Enrichment read = analysis.enrichment();
        for (int i = 0; i < read.funding().size(); i++) {
            FundingLine line = read.funding().get(i);
            ((ObjectNode) found.path("funding").path(i))
                    .put("funder", line.funder())
                    .put("recipient", line.recipient());
        }
        names(read, found);
        dates(read, found.putArray("dates"));
        found.put("language", analysis.announcement().content().language());
        // As it would be read from a file: a number is a number, however it was made.
        try {
            return JSON.readTree(found.toString());
        } catch (IOException e) {
            throw new IllegalStateException("what was written as JSON is read as JSON", e);
        }
    }

    private static void names(Enrichment read, ObjectNode found) {
        ArrayNode organisations = found.putArray("organisations");
        read.organisations().forEach(organisation -> organisations.add(organisation.name()));
        ArrayNode people = found.putArray("people");
        for (Person person : read.people()) {
            people.addObject().put("name", person.name()).put("office", person.office());
        }
    }

    private static void dates(Enrichment read, ArrayNode dates) {
        for (DateReading date : read.dates()) {
            dates.addObject()
                    .put("from", date.from().toString())
                    .put("to", date.to().toString())
                    .put("kind", date.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
