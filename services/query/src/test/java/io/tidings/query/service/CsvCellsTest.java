package io.tidings.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\rx",
                "  =cmd|' /C calc'!A0",
                "\u200B=1",
                "\uFF1D1+1",
                "|calc",
                "%0A=1"
            })
    void whatLooksLikeAFormulaIsText(String text) {
        assertThat(CsvCells.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kosovo", "5-year plan", "A=B", "£4m", "'quoted'", "«=1»"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(CsvCells.text(text)).isEqualTo(text);
    }

    @Test
    void aTableIsReadByAnySpreadsheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Csv csv = new Csv(bytes);

        csv.head(List.of("sum", "words"));
        csv.row(List.of(new BigDecimal("-0.50"), "two\nlines, \"quoted\""));
        csv.row(List.of(7, "=HYPERLINK(\"x\")"));
        csv.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFsum,words\r\n-0.50,\"two\nlines, \"\"quoted\"\"\"\r\n7,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        assertThat(XmlText.of("a\u0000b\u000Bc\uD800d\uFFFEe\tf \uD83D\uDE00"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf \uD83D\uDE00");
    }
}
