package io.tidings.text;

import io.tidings.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where the announcement proper ends and its notes begin. */
final class Notes {

    private static final Set<String> BEGIN = Set.of(
            "background",
            "background information",
            "backgrounder",
            "background notes",
            "ends",
            "end",
            "notes",
            "editors notes",
            "editor s notes",
            "notes to editor",
            "note to editor",
            "further information",
            "additional information",
            "more information",
            "related information",
            "contact",
            "contacts",
            "contact information",
            "media",
            "quick facts",
            "associated links",
            "related links",
            "related products",
            "about us",
            "press contacts",
            "press office",
            "30",
            "###",
            "see also",
            "share this page");
    private static final List<String> OPENINGS = List.of(
            "notes to editors",
            "note to editors",
            "notes for editors",
            "for further information",
            "for more information",
            "media contact",
            "media enquiries",
            "media inquiries",
            "media queries",
            "press contact",
            "press enquiries");
    private static final Set<String> BACK = Set.of("quotes", "quote");
    private static final int LONGEST = 40;

    private Notes() {}

    static List<Draft> mark(String folded, List<Draft> drafts) {
        List<Draft> marked = new ArrayList<>(drafts.size());
        boolean notes = false;
        for (Draft draft : drafts) {
            String heading = words(folded, draft);
            boolean begins = BEGIN.contains(heading) || OPENINGS.stream().anyMatch(heading::startsWith);
            notes = (notes || begins) && !BACK.contains(heading);
            Draft named = begins && BEGIN.contains(heading) ? draft.as(Kind.HEADING) : draft;
            marked.add(notes ? named.inNotes() : named);
        }
        return marked;
    }

    /** The first words in lower case, without marks. */
    private static String words(String folded, Draft draft) {
        int end = Math.min(draft.end(), draft.start() + LONGEST);
        String start = folded.substring(draft.start(), end).strip();
        if (start.equals("###")) {
            return start;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip().toLowerCase(Locale.ROOT);
    }
}
