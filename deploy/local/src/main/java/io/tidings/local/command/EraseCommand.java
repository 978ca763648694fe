package io.tidings.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.local.client.ErasureClient;
import io.tidings.local.client.ErasureClient.Preview;
import io.tidings.local.client.ErasureClient.Said;
import io.tidings.local.client.ErasureClient.Told;
import io.tidings.local.client.MailStoreClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erase}. */
@Command(
        name = "erase",
        description = {
            "Erases an announcement for legal reasons: from search, ledger and topics, for good.",
            "",
            "Named by its id, it is that announcement; named by its address, all that anybody sent or we fetched from it,"
                    + " and nothing is taken in from there again. Shows first what goes and what else says the same, and"
                    + " asks. Who erased what, when and why is kept; no word of the text is. The bytes leave Kafka's"
                    + " segments within 32 days (docs/operating.md); --state says how far that is.",
            ""
        },
        footerHeading =
                "%nExit code 0 when it is erased, 1 when it was not confirmed or could not be done.%n%nExamples:%n",
        footer = {
            "  ./tidings erase https://ministry.example/news/1 --reason 'order of the court, 12 C 34/26'",
            "  ./tidings erase 0f343b0931126a20f133d67c2b018a3b --reason 'order' --with-copies --yes",
            "  ./tidings erase 0f343b0931126a20f133d67c2b018a3b --lift --reason 'order withdrawn'"
        })
public final class EraseCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private IngestAddress ingest = new IngestAddress();

    @Parameters(paramLabel = "ID|URL", description = "The announcement's id, or its address.")
    private String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the erasure.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided it (default: who is logged in).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--with-copies", description = "Takes along what says the same: copies under other addresses.")
    private boolean withCopies;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Option(names = "--lift", description = "Lets an erased announcement (by its id) come in again.")
    private boolean lift;

    @Option(names = "--state", description = "Says where the erasure of an id stands, and changes nothing.")
    private boolean state;

    @Override
    public Integer call() throws InterruptedException {
        var client = new ErasureClient(ingest.find());
        try {
            if (state) {
                System.out.println(client.state(name).toPrettyString());
                return 0;
            }
            Said said = new Said(by, why());
            return lift ? lifted(client, said) : erased(client, said);
        } catch (ErasureClient.RefusedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "the ingest service did not do it: " + (e.getMessage() == null ? "no answer" : e.getMessage()), e);
        }
    }

    private String why() {
        if (reason == null || reason.isBlank()) {
            throw new CommandFailedException("say why with --reason; it is kept, so that it can be told later");
        }
        return reason;
    }

    private int lifted(ErasureClient client, Said said)
            throws IOException, InterruptedException, ErasureClient.RefusedException {
        client.lift(name, said);
        System.out.println("It may come in again. What was erased stays gone.");
        return 0;
    }

    private int erased(ErasureClient client, Said said)
            throws IOException, InterruptedException, ErasureClient.RefusedException {
        Preview preview = client.preview(name);
        show(preview);
        if (!yes && !confirmed()) {
            System.out.println("Nothing was erased.");
            return 1;
        }
        List<String> erased = client.erase(name, withCopies, said);
        erased.forEach(id -> System.out.println("erased  " + id));
        forgetLetters(erased);
        JsonNode standing = client.state(erased.getFirst());
        System.out.println("since " + standing.path("erasedAt").asText()
                + "; how far the bytes are gone from Kafka: ./tidings erase " + erased.getFirst() + " --state");
        return 0;
    }

    /** Letters that the catcher of mail on this machine keeps; what reached people's own mailboxes is theirs. */
    private void forgetLetters(List<String> erased) throws IOException, InterruptedException {
        Optional<URI> page = MailPageAddress.of(ingest.folder());
        if (page.isEmpty()) {
            return;
        }
        var letters = new MailStoreClient(page.get());
        int deleted = 0;
        for (String id : erased) {
            deleted += letters.erase(id);
        }
        System.out.println("letters that spoke of it and are deleted: " + deleted);
    }

    private void show(Preview preview) {
        if (preview.announcements().isEmpty()) {
            System.out.println("Nothing is known under this name. Erasing it keeps it from ever coming in.");
        }
        preview.announcements().forEach(one -> show("goes", one));
        preview.copies().forEach(one -> show(withCopies ? "goes" : "stays", one));
        if (!withCopies && !preview.copies().isEmpty()) {
            System.out.println(
                    "What stays says the same, and is still a copy: searches show it only with copies=include."
                            + " --with-copies takes it along.");
        }
    }

    private static void show(String what, Told one) {
        System.out.printf("%-5s  %s  %s%n", what, one.id(), one.words());
    }

    private static boolean confirmed() throws IOException {
        System.out.print("Erase for good? Type yes: ");
        System.out.flush();
        var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equals("yes");
    }
}
