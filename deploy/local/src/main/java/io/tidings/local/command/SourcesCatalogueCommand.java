package io.tidings.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tidings.local.terminal.SourceSheet;
import io.tidings.local.terminal.Terminal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sources catalogue}. */
@Command(
        name = "catalogue",
        description = {
            "Shows well-known official sources; with ids, adds those.",
            "",
            "Their addresses were written down from memory: after a moment, ./tidings sources says whether they still hold.",
            ""
        })
public final class SourcesCatalogueCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SourcesAt system = new SourcesAt();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "What to add.")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (ids.isEmpty()) {
            JsonNode catalogue = system.ask(sources -> sources.get("/catalogue"));
            System.out.print(new SourceSheet(Terminal.find()).catalogue(catalogue));
        }
        for (String id : ids) {
            String path = "/catalogue/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
            system.ask(sources -> sources.post(path, JsonNodeFactory.instance.objectNode()));
            System.out.println(id + "  is watched");
        }
        return 0;
    }
}
