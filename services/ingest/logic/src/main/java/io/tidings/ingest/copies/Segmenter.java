package io.tidings.ingest.copies;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Words of scripts that write them without spaces between, by ICU's dictionaries. */
final class Segmenter {

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The first letter beyond the scripts of Europe and the Near East, none of which is concerned. */
    private static final int FIRST = 0x0E00;

    /** A longer run is cut: dictionaries look far ahead in what is no language. */
    private static final int LONGEST_RUN = 400;

    private Segmenter() {}

    static boolean concerns(String word) {
        int first = word.codePointAt(0);
        return first >= FIRST && WITHOUT_SPACES.contains(UnicodeScript.of(first));
    }

    static List<String> words(String run) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        for (int from = 0; from < run.length(); from += LONGEST_RUN) {
            String part = run.substring(from, Math.min(run.length(), from + LONGEST_RUN));
            breaks.setText(part);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                words.add(part.substring(start, end));
                start = end;
            }
        }
        return words;
    }
}
