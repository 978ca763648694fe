package io.tidings.local.bulk;

import io.tidings.local.terminal.Terminal;
import io.tidings.local.terminal.Words;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far a sending is: a line that is drawn again for who watches, now and then a line in a log. */
public final class SendProgress {

    private static final Duration FRAME = Duration.ofMillis(200);
    private static final Duration LOGGED = Duration.ofSeconds(10);
    private static final Duration RATE_OVER = Duration.ofSeconds(20);

    private final PrintStream out;
    private final Terminal terminal;
    private final boolean wanted;
    private final Pace pace = new Pace(RATE_OVER);
    private long total = -1;
    private long before;
    private long stored;
    private long accepted;
    private long refused;
    private long shownAt = System.nanoTime();
    private String waits = "";

    /**
     * A progress.
     *
     * @param wanted whether a log gets lines too
     */
    public SendProgress(PrintStream out, Terminal terminal, boolean wanted) {
        this.out = out;
        this.terminal = terminal;
        this.wanted = wanted;
    }

    /** How many bytes there are in all; negative when nobody knows. */
    synchronized void expect(long bytes) {
        total = bytes;
    }

    /** What an earlier run did counts, but not for the speed. */
    synchronized void resumed(Journal.Reached reached) {
        accepted += reached.accepted();
        refused += reached.refused();
    }

    /** A file is done: so many bytes lie behind. */
    synchronized void fileDone(long bytes) {
        before += bytes;
        stored = 0;
    }

    synchronized void settled(long newlyAccepted, long newlyRefused, long storedBytes) {
        accepted += newlyAccepted;
        refused += newlyRefused;
        stored = storedBytes;
        waits = "";
        pace.add(newlyAccepted + newlyRefused, before + stored);
        show();
    }

    synchronized long accepted() {
        return accepted;
    }

    synchronized long refused() {
        return refused;
    }

    /** Nothing is taken now. */
    public synchronized void waiting(String reason) {
        boolean news = waits.isEmpty();
        waits = reason;
        if (terminal.live()) {
            draw();
        } else if (wanted && news) {
            out.println("waiting: " + reason);
        }
    }

    /** Takes the line away. */
    public synchronized void close() {
        if (terminal.live()) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private void show() {
        Duration since = Duration.ofNanos(System.nanoTime() - shownAt);
        if (terminal.live() && since.compareTo(FRAME) >= 0) {
            draw();
        } else if (!terminal.live() && wanted && since.compareTo(LOGGED) >= 0) {
            shownAt = System.nanoTime();
            out.println(line());
        }
    }

    private void draw() {
        shownAt = System.nanoTime();
        String shown = waits.isEmpty() ? line() : line() + "  waiting: " + waits;
        out.print("\r\u001b[K" + Words.shortened(shown, terminal.columns() - 1));
        out.flush();
    }

    private String line() {
        String share =
                total > 0 ? String.format(Locale.ROOT, "%3d %%  ", Math.min(100, (before + stored) * 100 / total)) : "";
        String speed = String.format(Locale.ROOT, "%,.0f a second", pace.lines());
        String rest = total > 0 && pace.bytes() > 0 && waits.isEmpty()
                ? ", " + Words.duration(Duration.ofSeconds((long) ((total - before - stored) / pace.bytes()))) + " left"
                : "";
        return share + Words.count(accepted, "line") + " taken, " + String.format(Locale.ROOT, "%,d refused, ", refused)
                + speed + rest;
    }
}
