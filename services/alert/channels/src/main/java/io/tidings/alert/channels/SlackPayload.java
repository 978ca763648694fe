package io.tidings.alert.channels;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message in Slack's shape: {@code text} for notifications and for chats that know no more, {@code blocks} for the rest.
 * What comes from outside is escaped by Slack's rule ({@code &}, {@code <}, {@code >}), so it can neither make a link nor
 * call anybody; the marks of emphasis are kept from acting.
 */
final class SlackPayload {

    private static final int LONGEST_SECTION = 2_900;
    private static final int LONGEST_HEADER = 140;
    private static final int LONGEST_PART = 300;
    private static final int MOST_REASONS = 3;

    private SlackPayload() {}

    static byte[] of(Message message) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("text", escaped(fallback(message)));
        whole.put("unfurl_links", false);
        whole.put("unfurl_media", false);
        ArrayNode blocks = whole.putArray("blocks");
        switch (message) {
            case Message.Alert alert -> blocks.add(section(item(AlertWords.of(alert.item()))));
            case Message.Digest digest -> digest(blocks, digest);
            case Message.Correction correction -> correction(blocks, correction);
            case Message.Notice notice -> notice(blocks, notice);
            case Message.Trial trial -> blocks.add(section(escaped(fallback(trial))));
            case Message.Confirmation confirmation ->
                throw new IllegalArgumentException("only mailboxes are asked to confirm");
        }
        blocks.add(footer(message.envelope().links()));
        return WebhookPayload.bytes(whole);
    }

    private static String fallback(Message message) {
        return switch (message) {
            case Message.Alert alert -> AlertWords.of(alert.item()).sentence();
            case Message.Digest digest ->
                Subjects.of(digest) + ": "
                        + digest.items().stream()
                                .limit(3)
                                .map(item -> AlertWords.of(item).title())
                                .collect(Collectors.joining("; "));
            case Message.Correction correction -> Subjects.of(correction);
            case Message.Notice notice -> Subjects.of(notice);
            case Message.Trial trial -> Subjects.of(trial);
            case Message.Confirmation confirmation -> Subjects.of(confirmation);
        };
    }

    private static void digest(ArrayNode blocks, Message.Digest digest) {
        blocks.add(header(Subjects.of(digest)));
        digest.items().forEach(item -> blocks.add(section(item(AlertWords.of(item)))));
        digest.rest()
                .ifPresent(rest -> blocks.add(
                        section(link(rest.link(), "And " + Subjects.announcements(rest.count()) + " more"))));
    }

    private static void correction(ArrayNode blocks, Message.Correction correction) {
        blocks.add(header(Subjects.of(correction)));
        blocks.add(section(item(AlertWords.of(correction.item().changed(correction.changes())))));
    }

    private static void notice(ArrayNode blocks, Message.Notice notice) {
        blocks.add(header(Subjects.of(notice)));
        notice.paragraphs().forEach(paragraph -> blocks.add(section(escaped(OneLine.of(paragraph, 500)))));
        blocks.add(section(link(notice.link(), "Open it")));
    }

    private static String item(AlertWords words) {
        List<String> lines = new ArrayList<>();
        String standing = words.standing().isEmpty() ? "" : " \u00b7 _" + escaped(words.standing()) + "_";
        lines.add("*" + link(words.link(), words.title()) + "*");
        lines.add(escaped(words.byline()) + standing);
        words.changes()
                .forEach(change -> lines.add("*" + change.label() + "*: ~" + escaped(change.before()) + "~ \u2192 "
                        + escaped(change.after())));
        words.lines()
                .forEach(line -> lines.add("\u2022 *" + escaped(line.sum()) + "* (" + escaped(line.mark()) + ") "
                        + escaped(OneLine.of(line.what(), LONGEST_PART))));
        words.unfunded().forEach(fund -> lines.add("\u2022 " + escaped(fund)));
        if (!words.places().isEmpty()) {
            lines.add("Where: " + escaped(places(words.places())));
        }
        words.why().stream()
                .limit(MOST_REASONS)
                .forEach(why -> lines.add("Why: " + link(why.manage(), why.subscription())));
        return fitting(lines);
    }

    /** As many lines as Slack takes in one section; a line is never cut, since its links and escapes would break. */
    private static String fitting(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() < LONGEST_SECTION) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }

    private static String places(List<PlaceWords> places) {
        return places.stream().map(PlaceWords::text).collect(Collectors.joining(", "));
    }

    /** Slack reads only these three (its rule for text that is not ours). */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([*_~`])", "$1\u200b");
    }

    private static String link(URI to, String text) {
        String address =
                to.toASCIIString().replace("|", "%7C").replace(">", "%3E").replace("<", "%3C");
        return "<" + address + "|" + escaped(text).replace('|', '\u00a6') + ">";
    }

    private static ObjectNode header(String text) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "header");
        block.putObject("text").put("type", "plain_text").put("text", OneLine.of(text, LONGEST_HEADER));
        return block;
    }

    private static ObjectNode section(String text) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "section");
        block.putObject("text").put("type", "mrkdwn").put("text", text);
        return block;
    }

    private static ObjectNode footer(Envelope.Links links) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "context");
        block.putArray("elements")
                .addObject()
                .put("type", "mrkdwn")
                .put("text", link(links.manage(), "Change what is sent here"));
        return block;
    }
}
