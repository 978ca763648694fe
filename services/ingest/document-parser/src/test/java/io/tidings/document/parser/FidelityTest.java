package io.tidings.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.document.Document;
import io.tidings.document.DocumentKind;
import io.tidings.document.parser.PdfMaker.Style;
import io.tidings.document.parser.SampleTexts.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into a document comes out of it: our sample announcements, set in many ways. */
class FidelityTest {

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void wordProcessorsDocumentsAreReadToTheLetter(DocumentKind kind) throws IOException {
        for (Sample sample : SampleTexts.all()) {
            Document read = Parsed.document(OfficeMaker.of(kind, sample));

            assertThat(read.kind()).isEqualTo(kind);
            assertThat(read.title()).isEqualTo(sample.title());
            assertThat(read.text().replace("\n\n", "\n")).isEqualTo(String.join("\n", sample.paragraphs()));
        }
    }

    @Test
    void richTextIsReadToTheLetter() throws IOException {
        for (Sample sample : SampleTexts.all()) {
            Document read = Parsed.document(OfficeMaker.of(DocumentKind.RTF, sample));

            assertThat(read.title()).isEqualTo(sample.title());
            assertThat(read.text().replace("\n\n", "\n")).isEqualTo(String.join("\n", sample.paragraphs()));
        }
    }

    static Stream<Style> styles() {
        return Stream.of(1, 2, 3)
                .flatMap(columns -> Stream.of(
                        new Style(columns, false, false),
                        new Style(columns, true, false),
                        new Style(columns, false, true),
                        new Style(columns, true, true)));
    }

    /** Letters that the built-in fonts of PDF do not have are another matter; these samples are set without them. */
    @ParameterizedTest
    @MethodSource("styles")
    void pagesReadLikeTheAnnouncementHoweverTheyAreSet(Style style) throws IOException {
        List<Sample> samples =
                SampleTexts.all().stream().filter(FidelityTest::isWestern).toList();
        for (Sample sample : samples) {
            Sample longer = new Sample(sample.title(), longer(sample, samples));

            Document read = Parsed.document(PdfMaker.of(longer, style));

            assertThat(read.pages()).isGreaterThan(1);
            assertThat(read.title()).isEqualTo(sample.title());
            assertThat(WordScore.f1(longer.text(), read.title() + "\n" + read.text()))
                    .as(differences(longer.text(), read))
                    .isGreaterThan(0.995);
            assertThat(read.text()).doesNotContain("Ministry of Examples").doesNotContain("Page 2");
        }
    }

    private static String differences(String expected, Document read) {
        List<String> wanted = WordScore.words(expected);
        List<String> found = WordScore.words(read.title() + " " + read.text());
        List<String> lost = new ArrayList<>(wanted);
        found.forEach(lost::remove);
        List<String> added = new ArrayList<>(found);
        wanted.forEach(added::remove);
        return "lost " + lost + ", added " + added;
    }

    private static boolean isWestern(Sample sample) {
        return sample.text().chars().allMatch(c -> c < 0x100 || "–—‘’“”€…".indexOf(c) >= 0);
    }

    /** Its own paragraphs, then those of all others: some pages. */
    private static List<String> longer(Sample sample, List<Sample> samples) {
        return Stream.concat(Stream.of(sample), samples.stream().filter(other -> !other.equals(sample)))
                .flatMap(one -> one.paragraphs().stream())
                .toList();
    }
}
