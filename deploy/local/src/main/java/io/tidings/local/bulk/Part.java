package io.tidings.local.bulk;

import io.tidings.ingest.LineReader.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines that are sent in one request. No announcement is in it twice, so that sending it again changes nothing. */
final class Part {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 1024 * 1024;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Refused> unsent = new ArrayList<>();
    private final Set<String> announcements = new HashSet<>();
    private int bytes;
    private Place end;
    private long stored;

    Part(Place begin) {
        this.end = begin;
    }

    /**
     * A line to send.
     *
     * @param number in its file
     * @param announcement which one it is, as far as that can be told before it is sent
     */
    record Entry(long number, byte[] bytes, Optional<String> announcement) {}

    boolean full() {
        return entries.size() >= MOST_LINES || bytes >= MOST_BYTES || unsent.size() >= MOST_LINES;
    }

    /** Whether it may join: not when another version of the same announcement is here. */
    boolean takes(Entry entry) {
        return entries.isEmpty()
                || (bytes + entry.bytes().length <= MOST_BYTES
                        && entry.announcement().filter(announcements::contains).isEmpty());
    }

    void add(Entry entry) {
        entries.add(entry);
        bytes += entry.bytes().length + 1;
        entry.announcement().ifPresent(announcements::add);
    }

    /** A line that need not be sent to know that it is refused. */
    void refuse(Refused line) {
        unsent.add(line);
    }

    /**
     * Everything before that place is here.
     *
     * @param storedBytes of the file that were read until then
     */
    void endAt(Place place, long storedBytes) {
        this.end = place;
        this.stored = storedBytes;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Refused> unsent() {
        return unsent;
    }

    Set<String> announcements() {
        return announcements;
    }

    Place end() {
        return end;
    }

    long stored() {
        return stored;
    }
}
