package io.tidings.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of declared entities in their places, within narrow limits: real feeds need a few words. */
final class Entities {

    private static final int MOST_ADDED = 100_000;
    private static final int MOST_NESTED = 6;

    private static final Pattern REFERENCE = Pattern.compile("<!\\[CDATA\\[|<!--|&(?<name>[^\\s&;<#\"']{1,100});");

    private final Map<String, Prologue.Entity> declared;
    private int added;

    private Entities(Map<String, Prologue.Entity> declared) {
        this.declared = declared;
    }

    static String expanded(Prologue prologue) {
        return prologue.entities().isEmpty()
                ? prologue.text()
                : new Entities(prologue.entities()).expanded(prologue.text(), 0);
    }

    private String expanded(String text, int nested) {
        if (nested > MOST_NESTED) {
            throw new RefusedException("Its entities stand for each other (entity bomb)");
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher reference = REFERENCE.matcher(text);
        int done = 0;
        int at = 0;
        while (reference.find(at)) {
            String name = reference.group("name");
            at = name == null ? skipped(text, reference) : reference.end();
            if (name != null && declared.containsKey(name)) {
                out.append(text, done, reference.start()).append(value(name, nested));
                done = at;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int skipped(String text, Matcher opening) {
        String close = opening.group().equals("<!--") ? "-->" : "]]>";
        int end = text.indexOf(close, opening.end());
        return end < 0 ? text.length() : end;
    }

    private String value(String name, int nested) {
        Prologue.Entity entity = declared.get(name);
        if (entity == null || entity.external()) {
            throw new RefusedException("It asks for an external entity (%s)".formatted(name));
        }
        added += entity.value().length() + 1;
        if (added > MOST_ADDED) {
            throw new RefusedException("Its entities grow beyond %,d characters (entity bomb)".formatted(MOST_ADDED));
        }
        return expanded(entity.value(), nested + 1);
    }
}
