package io.tidings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Short ways to read submissions in tests. */
final class Reading {

    private Reading() {}

    static Submission json(String json) {
        return accepted(RawSubmission.json(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Submission plain(String text) {
        return accepted(raw(text, "text/plain"));
    }

    static Submission html(String html, Map<SubmissionField, String> beside) {
        return accepted(new RawSubmission(html.getBytes(StandardCharsets.UTF_8), "text/html", beside));
    }

    static List<Refusal> refusalsOfJson(String json) {
        return refusals(RawSubmission.json(json.getBytes(StandardCharsets.UTF_8)));
    }

    static RawSubmission raw(String text, String contentType) {
        return new RawSubmission(text.getBytes(StandardCharsets.UTF_8), contentType, Map.of());
    }

    static Submission accepted(RawSubmission raw) {
        return switch (SubmissionReader.read(raw)) {
            case SubmissionOutcome.Accepted accepted -> accepted.submission();
            case SubmissionOutcome.Refused refused -> throw new AssertionError("refused: " + refused.summary());
        };
    }

    static List<Refusal> refusals(RawSubmission raw) {
        return switch (SubmissionReader.read(raw)) {
            case SubmissionOutcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted.submission());
            case SubmissionOutcome.Refused refused -> refused.refusals();
        };
    }
}
