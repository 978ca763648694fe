package io.tidings.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts by chance: pieces of announcements and of trouble, in any order, or announcements that were damaged on their way. */
final class Texts {

    private static final List<String> PIECES = List.of(
            "The Minister for Harbours ",
            "said:\n",
            "The UK will provide £4 million to Kosovo. ",
            "between £2m and £3m ",
            "up to US$ 3.5 billion ",
            "4,5 Mio. € ",
            "Rs 500 crore ",
            "half a million pounds ",
            "of which €250,000 ",
            "including:\n- $5 million for clinics;\n- $",
            "taking the total to 52.8m ",
            "over four years ",
            "FY 2025/26 ",
            "the Integrated Harbour Fund ",
            "Georgia ",
            "the Republic of the Congo and Niger ",
            "Bosnia and ",
            "Berlin Process ",
            "NATO ",
            "people smuggling ",
            "cyber ",
            "flood recovery ",
            "on 31 February 2025 ",
            "until at least December 2028 ",
            "Notes to editors:\n",
            "OTTAWA – ",
            "ENDS\n",
            "La ministre a annoncé 5 millions d'euros. ",
            "£",
            "$",
            "4",
            "million ",
            "-",
            "–",
            "(",
            ")",
            "“",
            "”",
            "\"",
            "'",
            "’s ",
            ".",
            ", ",
            ";",
            ":",
            "\n",
            "\n\n",
            "\n\n- ",
            "•\t",
            "| 4 | £5m |\n",
            "99999999999999999999999",
            "1,2,3,4.5",
            "0.00000001",
            "per cent ",
            "%",
            "U.S. ",
            "a ",
            "A",
            "\u0301",
            "e\u0301",
            "\uD83D\uDE00",
            "\uD83C\uDDEC\uD83C\uDDE7",
            "\u00A0",
            "\u200B",
            "\u202E",
            "\u2028",
            "\u0000",
            "\uFFFD",
            "\r\n",
            "\t",
            "ﬁ",
            "İ",
            "ß",
            "ǅ",
            "١٢٣",
            "中国",
            "<b>",
            "&amp;",
            "https://x.example/?a=£5m ",
            "${x}",
            "\\u0041");

    private Texts() {}

    static String generated(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** The text with some of it lost, doubled, moved, joined, recased or mixed with trouble. */
    static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(12); i >= 0 && !damaged.isEmpty(); i--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(80));
            String cut = damaged.substring(at, end);
            switch (random.nextInt(7)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(random.nextInt(damaged.length()), cut);
                case 2 -> damaged.replace(at, end, cut.replace(" ", ""));
                case 3 -> damaged.replace(at, end, cut.replace(' ', '\n'));
                case 4 -> damaged.replace(at, end, cut.toUpperCase(Locale.ROOT));
                case 5 -> damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> damaged.setCharAt(at, (char) random.nextInt(0x3000));
            }
        }
        return damaged.toString();
    }

    /** What makes a careless pattern or loop slow when there is a lot of it. */
    static List<String> hostile() {
        List<String> hostile = new ArrayList<>(List.of(
                "£",
                "£4 ",
                "between £2m and ",
                "£4-5-",
                "Kosovo, ",
                "Kosovo and the ",
                "including £3 million of which ",
                "invest new new new ",
                "of the ",
                "(((((",
                "1,",
                "New ",
                "\n- £5 million for x:",
                "Minister for A and ",
                "Fund of the ",
                "1 2 3 4 ",
                "x",
                "a-",
                "a.b.",
                "“said the ",
                "\n\ncrime",
                "1 January 2025 to ",
                "Mr A B ",
                "\n"));
        hostile.add("The UK will provide £4 million over two years to Kosovo for cyber defences, Mr Lee said. ");
        return hostile;
    }
}
