package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The html5lib encoding tests, in place. Those in the folder "scripted" need JavaScript that rewrites the page: not for us. */
class EncodingSuiteTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/suites/encoding");

    private record Case(byte[] data, String encoding) {}

    @BeforeAll
    static void theSuiteIsThere() {
        assumeTrue(Files.isDirectory(FOLDER), "the encoding suite is not there: " + FOLDER);
    }

    @Test
    void everyCaseOfTheMetaPrescanIsDecidedAsTheSuiteSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String file : List.of("tests1.dat", "tests2.dat", "test-yahoo-jp.dat")) {
            for (Case one : cases(Files.readAllBytes(FOLDER.resolve(file)))) {
                String found = CharsetSniffer.sniff(one.data(), Optional.empty())
                        .encoding()
                        .name();
                all++;
                if (!found.equals(one.encoding())) {
                    wrong.add(file + " " + one.encoding() + " but " + found + ": "
                            + new String(one.data(), StandardCharsets.ISO_8859_1));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(all).isEqualTo(82);
    }

    @Test
    void theDetectorTellsBig5() throws IOException {
        var found = CharsetSniffer.sniff(Files.readAllBytes(FOLDER.resolve("chardet/test_big5.txt")), Optional.empty());

        assertThat(found.encoding().name()).isEqualTo("big5");
        assertThat(found.basis()).isEqualTo(CharsetSniffer.Basis.DETECTED);
    }

    private static List<Case> cases(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<Case> cases = new ArrayList<>();
        for (String part : text.split("(?:^|\n)#data\n", -1)) {
            int at = part.indexOf("\n#encoding\n");
            if (at >= 0) {
                String name = part.substring(at + 11).lines().findFirst().orElse("");
                cases.add(new Case(
                        part.substring(0, at).getBytes(StandardCharsets.ISO_8859_1),
                        WebEncoding.labelled(name.toLowerCase(Locale.ROOT))
                                .orElseThrow()
                                .name()));
            }
        }
        return cases;
    }
}
