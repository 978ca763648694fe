package io.tidings.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.local.client.SubmissionClient;
import io.tidings.local.client.SubmissionClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A client that sends a few lines at a time and repeats what was not acknowledged, as every client must. */
final class Sending {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger ACCEPTED = new AtomicInteger();
    private static final Map<String, String> SUBMISSIONS = new ConcurrentHashMap<>();

    private Sending() {}

    /** How many of the present round are acknowledged. */
    static int accepted() {
        return ACCEPTED.get();
    }

    /** The client's own id by announcement id. */
    static Map<String, String> submissionsById() {
        return SUBMISSIONS;
    }

    /**
     * Returns when everything is acknowledged.
     *
     * @param parcels sent one after another; a parcel names no announcement twice, so that a repeat never overtakes a correction
     */
    static void persistently(Announcements announcements, List<List<String>> parcels) {
        ACCEPTED.set(0);
        var client = new SubmissionClient(announcements.address());
        for (List<String> parcel : parcels) {
            List<String> left = parcel;
            while (!left.isEmpty()) {
                left = notAcknowledged(client, left);
            }
        }
    }

    private static List<String> notAcknowledged(SubmissionClient client, List<String> lines) {
        List<String> left = new ArrayList<>();
        try {
            List<Answer> answers = client.sendLines(lines, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (answers.get(i) instanceof Answer.Accepted accepted) {
                    SUBMISSIONS.put(
                            accepted.id(), JSON.readTree(lines.get(i)).get("id").asText());
                    ACCEPTED.incrementAndGet();
                } else {
                    left.add(lines.get(i));
                }
            }
        } catch (IOException away) {
            left = lines;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (!left.isEmpty()) {
            LockSupport.parkNanos(100_000_000);
        }
        return left;
    }
}
