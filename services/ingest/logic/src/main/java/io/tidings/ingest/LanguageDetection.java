package io.tidings.ingest;

import com.ibm.icu.util.ULocale;
import io.tidings.contracts.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text whose source states none. Nearly all texts are settled by counting English function words; the rest by
 * OpenNLP's model of 183 languages, which is loaded (40 MB) when the first of them arrives.
 */
public final class LanguageDetection {

    private static final String ENGLISH = "en";
    /** The commonest words of English that are rare in every other language written in Latin letters. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "of", "and", "to", "for", "with", "is", "that", "this", "by", "from", "are", "has", "be", "our");

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int LOOKED_AT = 600;
    private static final int FEWEST_LETTERS = 40;
    private static final double PLAINLY_ENGLISH = 0.12;
    private static final double HARDLY_ENGLISH = 0.04;
    private static final double CLEARER_THAN_NEXT = 1.15;

    private LanguageDetection() {}

    /** The same content with its language where that can be told; as it was where the source states one or none can be told. */
    public static Content named(Content content) {
        if (content.language() != null) {
            return content;
        }
        return detect(content.title() + "\n" + content.body())
                .map(language -> new Content(content.title(), content.body(), language))
                .orElse(content);
    }

    /**
     * The language of a text, from its first few sentences.
     *
     * @return a BCP 47 language such as {@code en} or {@code mi}; empty when the text is too short or too mixed to tell
     */
    static Optional<String> detect(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        String[] words =
                NOT_A_LETTER.splitAsStream(head).filter(word -> !word.isEmpty()).toArray(String[]::new);
        int letters = 0;
        int english = 0;
        for (String word : words) {
            letters += word.length();
            english += FUNCTION_WORDS.contains(word) ? 1 : 0;
        }
        double share = words.length == 0 ? 0 : (double) english / words.length;
        if (share >= PLAINLY_ENGLISH && english > 1) {
            return Optional.of(ENGLISH);
        }
        return letters < FEWEST_LETTERS && isLatin(head) ? Optional.empty() : byModel(head, share);
    }

    /** Another language than English has to be plain: taking English for another would leave an announcement without themes. */
    private static Optional<String> byModel(String head, double share) {
        Language[] likeliest = new LanguageDetectorME(Model.LOADED).predictLanguages(head);
        String found = tag(likeliest[0]);
        String next = tag(likeliest[1]);
        boolean clear = likeliest[0].getConfidence() > likeliest[1].getConfidence() * CLEARER_THAN_NEXT;
        boolean rivalled = next.equals(ENGLISH);
        boolean other = share < HARDLY_ENGLISH ? clear || !rivalled : clear && !rivalled;
        boolean sure = found.equals(ENGLISH) ? clear : other;
        return sure ? Optional.of(found) : Optional.empty();
    }

    /** The shortest code of a language, as BCP 47 wants it. */
    private static String tag(Language language) {
        return new ULocale(ULocale.canonicalize(language.getLang())).getLanguage();
    }

    private static boolean isLatin(String head) {
        return head.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** Loaded when it is first needed. */
    private static final class Model {

        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream file = LanguageDetection.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(Objects.requireNonNull(file, "opennlp-models-langdetect is missing"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
