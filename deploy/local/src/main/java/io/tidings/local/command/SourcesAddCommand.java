package io.tidings.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.local.terminal.SourceSheet;
import io.tidings.local.terminal.Terminal;
import java.io.Console;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sources add}. */
@Command(
        name = "add",
        description = {
            "Finds what to watch at an address, shows its first five items, and adds it.",
            "",
            "Asks before it adds; without a terminal to ask on it adds only with --yes.",
            ""
        })
public final class SourcesAddCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SourcesAt system = new SourcesAt();

    @Parameters(paramLabel = "ADDRESS", description = "A feed, a home page, or any page of a site.")
    private String address = "";

    @Option(names = "--id", paramLabel = "ID", description = "Its own name, instead of one made of its address.")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME", description = "What people call it.")
    private @Nullable String name;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who announces there.")
    private @Nullable String publisher;

    @Option(names = "--country", paramLabel = "GB", description = "The publisher's country.")
    private @Nullable String country;

    @Option(
            names = {"-y", "--yes"},
            description = "Adds it without asking.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        SourceSheet sheet = new SourceSheet(Terminal.find());
        ObjectNode asked = JsonNodeFactory.instance.objectNode().put("address", address);
        JsonNode found = system.ask(sources -> sources.post("/preview", asked));
        System.out.print(sheet.preview(found));
        if (!yes && !agreed()) {
            System.out.println("\nNot added.");
            return 1;
        }
        JsonNode added = system.ask(sources -> sources.post("", settings(found)));
        System.out.println("\nAdded as " + added.path("id").asText() + "; it is checked now.");
        return 0;
    }

    private static boolean agreed() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            System.out.println("\nNobody is there to be asked; give --yes to add it.");
            return false;
        }
        String answer = console.readLine("%nAdd it? [Y/n] ");
        return answer != null
                && (answer.isBlank() || answer.strip().toLowerCase(Locale.ROOT).startsWith("y"));
    }

    private ObjectNode settings(JsonNode found) {
        ObjectNode settings = found.path("settings").deepCopy();
        put(settings, "id", id);
        put(settings, "name", name);
        put(settings, "publisher", publisher);
        put(settings, "country", country);
        return settings;
    }

    private static void put(ObjectNode settings, String field, @Nullable String value) {
        if (value != null) {
            settings.put(field, value);
        }
    }
}
