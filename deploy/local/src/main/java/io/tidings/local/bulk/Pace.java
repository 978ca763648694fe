package io.tidings.local.bulk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lines and bytes a second over the last while. */
final class Pace {

    private final long window;
    private final Deque<Mark> marks = new ArrayDeque<>();

    Pace(Duration window) {
        this.window = window.toNanos();
        this.marks.add(new Mark(System.nanoTime(), 0, -1));
    }

    private record Mark(long at, long lines, long bytes) {}

    /**
     * Notes what was done.
     *
     * @param more lines since the last time
     * @param bytes done in all
     */
    void add(long more, long bytes) {
        Mark last = marks.getLast();
        long at = System.nanoTime();
        if (marks.size() == 1 && last.bytes() < 0) {
            marks.clear();
            marks.add(new Mark(last.at(), 0, 0));
        }
        marks.add(new Mark(at, marks.getLast().lines() + more, bytes));
        while (marks.size() > 2 && at - marks.getFirst().at() > window) {
            marks.removeFirst();
        }
    }

    double lines() {
        return (marks.getLast().lines() - marks.getFirst().lines()) / seconds();
    }

    double bytes() {
        return Math.max(0, marks.getLast().bytes() - marks.getFirst().bytes()) / seconds();
    }

    private double seconds() {
        return Math.max(1e-3, (marks.getLast().at() - marks.getFirst().at()) / 1e9);
    }
}
