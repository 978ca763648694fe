package io.tidings.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.local.client.SearchAnswer;
import io.tidings.local.client.SearchClient;
import io.tidings.local.terminal.HitList;
import io.tidings.local.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}. */
@Command(
        name = "search",
        description = {
            "Finds announcements and shows what is in them.",
            "",
            "The query is words, \"phrases\", AND OR NOT ( ) and conditions such as theme:cyber region:XK amount>=3m. The"
                    + " options say the same as conditions; one given twice means either.",
            ""
        },
        footerHeading = "%nExit code 0 when something was found, 1 when nothing was.%n%nExamples:%n",
        footer = {
            "  ./tidings search 'people smuggling'",
            "  ./tidings search --theme cyber --min-amount 3m --currency GBP",
            "  ./tidings search --region XK --role any --from 2026-01-01 --sort newest"
        })
public final class SearchCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SystemAddress system = new SystemAddress();

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for; nothing finds everything.")
    private List<String> query = List.of();

    @Option(names = "--theme", paramLabel = "ID", description = "A theme, such as cyber.")
    private List<String> themes = List.of();

    @Option(names = "--region", paramLabel = "ID", description = "A region, such as XK or western-balkans.")
    private List<String> regions = List.of();

    @Option(names = "--role", paramLabel = "ROLE", description = "Its role (default: beneficiary and subject; any).")
    private List<String> roles = List.of();

    @Option(names = "--min-amount", paramLabel = "SUM", description = "A funding line of at least this sum.")
    private @Nullable String minAmount;

    @Option(names = "--max-amount", paramLabel = "SUM", description = "A funding line of at most this sum.")
    private @Nullable String maxAmount;

    @Option(names = "--currency", paramLabel = "GBP", description = "The line's currency.")
    private List<String> currencies = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Published on this day or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Published on this day or earlier.")
    private @Nullable String to;

    @Option(names = "--scope", paramLabel = "line|announcement", description = "Whether conditions hold on one line.")
    private @Nullable String scope;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or amount.")
    private @Nullable String sort;

    @Option(names = "--size", paramLabel = "N", description = "How many to show (default: 10).")
    private int size = 10;

    @Option(names = "--after", paramLabel = "MARK", description = "Goes on where the last page ended.")
    private @Nullable String after;

    @Option(names = "--with", paramLabel = "NAME=VALUE", description = "Any other parameter of the search API.")
    private List<String> others = List.of();

    @Option(names = "--json", description = "The answer as it is, for programs.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        URI address = system.find();
        try {
            JsonNode answer = new SearchClient(address).search(parameters());
            if (json) {
                System.out.println(answer.toPrettyString());
            } else {
                System.out.print(new HitList(Terminal.find()).text(SearchAnswer.of(answer)));
            }
            return answer.path("items").isEmpty() ? 1 : 0;
        } catch (SearchClient.RefusedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailedException("cannot search at " + address + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "it does not answer" : e.getMessage();
    }

    private List<SearchClient.Parameter> parameters() {
        List<SearchClient.Parameter> all = new ArrayList<>();
        add(all, "q", query.isEmpty() ? null : String.join(" ", query));
        themes.forEach(theme -> add(all, "theme", theme));
        regions.forEach(region -> add(all, "region", region));
        roles.forEach(role -> add(all, "role", role));
        add(all, "minAmount", minAmount);
        add(all, "maxAmount", maxAmount);
        currencies.forEach(currency -> add(all, "currency", currency));
        add(all, "from", from);
        add(all, "to", to);
        add(all, "scope", scope);
        add(all, "sort", sort);
        add(all, "size", Integer.toString(size));
        add(all, "after", after);
        others.forEach(other -> add(all, name(other), other.substring(other.indexOf('=') + 1)));
        return all;
    }

    private static String name(String other) {
        int equals = other.indexOf('=');
        if (equals <= 0) {
            throw new CommandFailedException("--with takes NAME=VALUE, not \"" + other + "\"");
        }
        return other.substring(0, equals);
    }

    private static void add(List<SearchClient.Parameter> all, String name, @Nullable String value) {
        if (value != null) {
            all.add(new SearchClient.Parameter(name, value));
        }
    }
}
