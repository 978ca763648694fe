package io.tidings.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.local.terminal.SourceSheet;
import io.tidings.local.terminal.Terminal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sources}. */
@Command(
        name = "sources",
        description = {
            "Lists what is watched and how it is doing; adds, pauses and checks sources.",
            "",
            "A source is a feed, a sitemap, a page that lists announcements, a single page or a folder. To add one, paste any"
                    + " address of its site.",
            ""
        },
        subcommands = {
            SourcesAddCommand.class,
            SourcesPreviewCommand.class,
            SourcesSwitchCommands.Pause.class,
            SourcesSwitchCommands.Resume.class,
            SourcesSwitchCommands.Check.class,
            SourcesCatalogueCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tidings sources --status failing",
            "  ./tidings sources add www.example.org",
            "  ./tidings sources catalogue un-news who-news"
        })
public final class SourcesCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SourcesAt system = new SourcesAt();

    @Option(
            names = "--query",
            paramLabel = "WORDS",
            description = "Only those with these words in name, id or address.")
    private @Nullable String words;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "Only those: ok, quiet, dropping, surging, moved, forbidden, failing, stopped, new or paused.")
    private @Nullable String status;

    @Option(names = "--after", paramLabel = "ID", description = "Goes on where the last page ended.")
    private @Nullable String after;

    @Option(names = "--json", description = "The answer as it is, for programs.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode page = system.ask(sources -> sources.get(parameters()));
        System.out.print(json ? page.toPrettyString() + "\n" : new SourceSheet(Terminal.find()).list(page));
        return 0;
    }

    private String parameters() {
        List<String> all = new ArrayList<>();
        add(all, "q", words);
        add(all, "status", status);
        add(all, "after", after);
        return all.isEmpty() ? "" : "?" + String.join("&", all);
    }

    private static void add(List<String> all, String name, @Nullable String value) {
        if (value != null) {
            all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
