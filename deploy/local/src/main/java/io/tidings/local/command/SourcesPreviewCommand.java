package io.tidings.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.local.terminal.SourceSheet;
import io.tidings.local.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sources preview}. */
@Command(
        name = "preview",
        description = {"Shows what a source would bring, and what was tried to find it. Nothing is kept.", ""})
public final class SourcesPreviewCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SourcesAt system = new SourcesAt();

    @Parameters(paramLabel = "ADDRESS", description = "A feed, a home page, or any page of a site.")
    private String address = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Looks at it as feed, listing, page or folder, whatever it is.")
    private @Nullable String kind;

    @Option(
            names = "--links",
            paramLabel = "PATTERN",
            description = "Which links count, such as '/news/*'; with --kind.")
    private @Nullable String links;

    @Option(names = "--json", description = "The answer as it is, for programs.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode asked = JsonNodeFactory.instance.objectNode().put("address", address);
        if (kind != null) {
            asked.put("kind", kind);
        }
        if (links != null) {
            asked.put("links", links);
        }
        JsonNode found = system.ask(sources -> sources.post("/preview", asked));
        SourceSheet sheet = new SourceSheet(Terminal.find());
        System.out.print(json ? found.toPrettyString() + "\n" : sheet.preview(found) + sheet.tried(found));
        return 0;
    }
}
