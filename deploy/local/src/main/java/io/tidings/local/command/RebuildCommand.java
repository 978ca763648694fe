package io.tidings.local.command;

import io.tidings.local.client.RebuildClient;
import io.tidings.local.client.RebuildClient.Standing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rebuild}. */
@Command(
        name = "rebuild",
        description = {
            "Rebuilds the search indices beside the ones in use, and then lets searches go to them.",
            "",
            "Reads the feed of record from its beginning into new indices, carries over the revisions the feed has no more,"
                    + " compares both document by document, and moves the searches in one step. Searches and news go on"
                    + " meanwhile; nobody is alerted. Goes on by itself after any crash, also without this command: Ctrl-C"
                    + " ends the watching, not the rebuild. The old indices go as soon as no export reads them any more.",
            ""
        },
        footerHeading =
                "%nExit code 0 when searches go to the new indices, 1 when it failed or was given up.%n%nExamples:%n",
        footer = {"  ./tidings rebuild", "  ./tidings rebuild --state", "  ./tidings rebuild --abandon"})
public final class RebuildCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private IndexAddress index = new IndexAddress();

    @Option(names = "--state", description = "Says how a rebuild stands, and changes nothing.")
    private boolean state;

    @Option(names = "--abandon", description = "Gives a rebuild up and removes what was built.")
    private boolean abandon;

    private @Nullable String shown;

    @Override
    public Integer call() throws InterruptedException {
        var client = new RebuildClient(index.find());
        try {
            if (state) {
                show(client.standing());
                return 0;
            }
            if (abandon) {
                show(client.abandon());
                return 0;
            }
            return watched(client, client.begin());
        } catch (IOException e) {
            throw new CommandFailedException(
                    "the index service did not do it: " + (e.getMessage() == null ? "no answer" : e.getMessage()), e);
        }
    }

    private int watched(RebuildClient client, Standing begun) throws IOException, InterruptedException {
        Standing standing = begun;
        while (standing.underWay()) {
            show(standing);
            if (standing.stage().equals("failed")) {
                return 1;
            }
            Thread.sleep(LOOK);
            standing = patiently(client);
        }
        show(standing);
        return standing.searched().containsAll(begun.next()) ? 0 : 1;
    }

    /** The service may be restarting; the rebuild goes on with it. */
    private static Standing patiently(RebuildClient client) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return client.standing();
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private void show(Standing standing) {
        String line = line(standing);
        if (!line.equals(shown)) {
            System.out.println(line);
            shown = line;
        }
    }

    private static String line(Standing standing) {
        String next = String.join(", ", standing.next());
        return switch (standing.stage()) {
            case "reading" -> "reading the feed into %s: %,d records to go".formatted(next, standing.unread());
            case "comparing" ->
                "comparing with %s: %,d documents, %,d carried over"
                        .formatted(next, standing.compared(), standing.carried());
            case "failed" -> "failed: " + standing.words() + "\nGive it up with ./tidings rebuild --abandon";
            default -> done(standing);
        };
    }

    private static String done(Standing standing) {
        String searched = "searched: " + String.join(", ", standing.searched());
        String equal = standing.documents() == 0
                ? ""
                : "; %,d documents were equal, checksum %s".formatted(standing.documents(), standing.words());
        String old = standing.old().isEmpty()
                ? ""
                : "\nto be removed when nobody reads them: " + String.join(", ", standing.old());
        return searched + equal + old;
    }
}
