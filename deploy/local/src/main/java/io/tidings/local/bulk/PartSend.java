package io.tidings.local.bulk;

import io.tidings.local.bulk.Part.Entry;
import io.tidings.local.bulk.Persistence.FinalException;
import io.tidings.local.bulk.Persistence.NotNowException;
import io.tidings.local.client.PartAnswer;
import io.tidings.local.client.SubmissionClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends one part until every line of it is answered. */
final class PartSend {

    private final SubmissionClient client;
    private final Map<String, String> facts;
    private final Persistence persistence;

    PartSend(SubmissionClient client, Map<String, String> facts, Persistence persistence) {
        this.client = client;
        this.facts = facts;
        this.persistence = persistence;
    }

    /** A line that was refused, and why. */
    record Refusal(Entry entry, String reason) {}

    /** Of its lines, those that were refused; all others are durable. */
    List<Refusal> send(Part part) throws IOException, InterruptedException {
        List<Refusal> refused = new ArrayList<>();
        List<Entry> left = new ArrayList<>(part.entries());
        return persistence.until(() -> {
            while (!left.isEmpty()) {
                send(left, refused);
            }
            return refused;
        });
    }

    /** Takes away from the lines what was answered. */
    private void send(List<Entry> left, List<Refusal> refused) throws IOException, InterruptedException {
        switch (client.sendPart(body(left), facts)) {
            case PartAnswer.Settled settled -> {
                settle(left, settled.refused(), refused);
                left.clear();
            }
            case PartAnswer.Stopped stopped -> {
                settle(left, stopped.refused(), refused);
                int answered = Math.clamp(stopped.next() - 1, 0, left.size());
                left.subList(0, answered).clear();
                if (answered > 0) {
                    persistence.answered();
                }
                if (!left.isEmpty()) {
                    throw new NotNowException(stopped.reason(), stopped.retryAfter());
                }
            }
            case PartAnswer.Rejected rejected -> throw new FinalException(rejected.reason());
        }
    }

    private static void settle(List<Entry> sent, Map<Integer, String> reasons, List<Refusal> refused) {
        reasons.forEach((line, reason) -> refused.add(new Refusal(sent.get(line - 1), reason)));
    }

    private static byte[] body(List<Entry> entries) {
        var body = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            body.writeBytes(entry.bytes());
            body.write('\n');
        }
        return body.toByteArray();
    }
}
