package io.tidings.local.terminal;

import io.tidings.local.client.SearchAnswer;
import io.tidings.local.client.SearchAnswer.Hit;
import io.tidings.local.client.SearchAnswer.Line;
import io.tidings.local.terminal.Terminal.Style;
import java.util.List;
import java.util.stream.Collectors;

/** The hits of a search for a person: what, where, how much. */
public final class HitList {

    private static final String INDENT = "    ";
    private static final int LABEL = 9;

    private final Terminal terminal;

    /** For that terminal. */
    public HitList(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The whole answer as text. */
    public String text(SearchAnswer answer) {
        StringBuilder out = new StringBuilder();
        String total = (answer.atLeast() ? "at least " : "") + Words.count(answer.total(), "announcement");
        out.append(terminal.styled(Style.BOLD, total));
        out.append(answer.explanation().isEmpty() ? "" : ": " + answer.explanation())
                .append('\n');
        if (!answer.sums().isEmpty()) {
            out.append("new money: ").append(String.join("; ", answer.sums())).append('\n');
        }
        answer.hits().forEach(hit -> out.append('\n').append(text(hit)));
        if (!answer.next().isEmpty()) {
            out.append("\nmore with --after ").append(answer.next()).append('\n');
        }
        return out.toString();
    }

    private String text(Hit hit) {
        StringBuilder out = new StringBuilder();
        String title = hit.title().isEmpty() ? "(without a headline)" : hit.title();
        out.append(hit.date())
                .append("  ")
                .append(terminal.styled(Style.BOLD, Words.shortened(title, terminal.columns() - 12)))
                .append('\n');
        out.append(field("by", hit.publisher()));
        out.append(field("themes", String.join(", ", hit.themes())));
        out.append(field("regions", String.join(", ", hit.regions())));
        out.append(money(hit.lines()));
        if (hit.lines().isEmpty() && !hit.unstated().isEmpty()) {
            String funds =
                    hit.unstated().stream().filter(fund -> !fund.isEmpty()).collect(Collectors.joining(", "));
            out.append(field("money", "mentioned, no amount" + (funds.isEmpty() ? "" : ": " + funds)));
        }
        return out.append(INDENT)
                .append(terminal.styled(Style.FAINT, hit.id()))
                .append('\n')
                .toString();
    }

    private String money(List<Line> lines) {
        int width =
                lines.stream().mapToInt(line -> line.amount().length()).max().orElse(0);
        StringBuilder out = new StringBuilder();
        String label = "money";
        for (Line line : lines) {
            String amount = String.format("%-" + width + "s  %-10s", line.amount(), line.delta());
            int room = terminal.columns() - INDENT.length() - LABEL - amount.length() - 2;
            String styled = line.matched()
                    ? terminal.styled(Style.GOOD, amount)
                    : line.delta().equals("existing") ? terminal.styled(Style.FAINT, amount) : amount;
            out.append(INDENT)
                    .append(String.format("%-" + LABEL + "s", label))
                    .append(styled)
                    .append("  ")
                    .append(Words.shortened(line.about(), Math.max(10, room - (line.matched() ? 10 : 0))))
                    .append(line.matched() ? "  ← matches" : "")
                    .append('\n');
            label = "";
        }
        return out.toString();
    }

    private String field(String label, String text) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        String name = label;
        for (String line : Words.wrapped(text, terminal.columns() - INDENT.length() - LABEL)) {
            out.append(INDENT)
                    .append(terminal.styled(Style.FAINT, String.format("%-" + LABEL + "s", name)))
                    .append(line)
                    .append('\n');
            name = "";
        }
        return out.toString();
    }
}
