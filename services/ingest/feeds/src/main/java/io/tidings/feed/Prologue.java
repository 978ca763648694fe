package io.tidings.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the document type declaration off an XML text and keeps the entities it declares. Nothing it names is ever fetched.
 *
 * @param text the document without the declaration
 * @param entities what each declared entity stands for
 */
record Prologue(String text, Map<String, Entity> entities) {

    /** A value written in the document, or (external) one that would have to be fetched. */
    record Entity(String value, boolean external) {}

    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s+(?<name>[^\\s%\"'>]{1,100})\\s+(?:(?<quote>[\"'])|(?<external>SYSTEM|PUBLIC)\\b)");
    private static final int MOST_ENTITIES = 1_000;
    private static final String DOCTYPE = "<!DOCTYPE";

    static Prologue of(String text) {
        int start = doctype(text);
        if (start < 0) {
            return new Prologue(text, Map.of());
        }
        int end = end(text, start + DOCTYPE.length());
        Map<String, Entity> entities = entities(text.substring(start, end));
        return new Prologue(text.substring(0, start) + text.substring(end), entities);
    }

    /** Where the declaration starts, or -1: only white space, comments and instructions may stand before it. */
    private static int doctype(String text) {
        int at = start(text);
        return text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length()) ? at : -1;
    }

    /** The place after white space, comments and instructions. */
    static int start(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else {
                return at;
            }
        }
        return text.length();
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    /** The place after the declaration's closing bracket; quotes, comments and the internal subset are passed over. */
    private static int end(String text, int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = after(text, String.valueOf(c), at + 1);
                continue;
            }
            if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
                continue;
            }
            depth += c == '<' ? 1 : 0;
            if (c == '>' && depth-- == 0) {
                return at + 1;
            }
            at++;
        }
        return text.length();
    }

    private static Map<String, Entity> entities(String declaration) {
        Map<String, Entity> entities = new HashMap<>();
        Matcher found = ENTITY.matcher(declaration);
        int at = 0;
        while (found.find(at)) {
            boolean external = found.group("external") != null;
            int close = external ? found.end() : declaration.indexOf(found.group("quote"), found.end());
            at = close < 0 ? declaration.length() : close;
            String value = external ? "" : declaration.substring(found.end(), at);
            entities.putIfAbsent(found.group("name"), new Entity(value, external));
            if (entities.size() > MOST_ENTITIES) {
                throw new RefusedException("It declares more than %,d entities".formatted(MOST_ENTITIES));
            }
        }
        return Map.copyOf(entities);
    }
}
