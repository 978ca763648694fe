package io.tidings.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Notices that a document stops before its end and takes the item off that has none: half a text must not pass for one. */
final class CutOff {

    private static final Set<String> ITEMS = Set.of("item", "entry", "url", "sitemap");

    private CutOff() {}

    static void mend(String document, Document tree, Repairs repairs) {
        Element root = tree.firstElementChild();
        if (root == null || document.lastIndexOf("</" + root.tagName()) >= 0) {
            return;
        }
        repairs.note(Repair.Kind.CUT_OFF, "the end of <%s> is missing".formatted(root.tagName()));
        Element last = lastItem(root);
        if (last != null && document.lastIndexOf("</" + last.tagName()) < document.lastIndexOf("<" + last.tagName())) {
            last.remove();
        }
    }

    private static @Nullable Element lastItem(Element root) {
        Element last = null;
        for (Element at = root; at != null; at = at.lastElementChild()) {
            if (ITEMS.contains(at.tag().localName().toLowerCase(Locale.ROOT))) {
                last = at;
            }
        }
        return last;
    }
}
