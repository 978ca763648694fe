package io.tidings.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSignsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n",
                "\uFEFF\n  %PDF-1.4",
                "{\\rtf1\\ansi A statement}",
                "PK\u0003\u0004mimetypeapplication",
            })
    void documentsAreKnownByTheirBeginning(String beginning) {
        assertThat(DocumentSigns.inBytes(beginning.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "<html>%PDF-1.4", "The mark %PDF-1.7 begins a PDF.", "{\"text\": \"x\"}", "PK", "PK 4"})
    void textsPagesAndJsonAreNoDocuments(String beginning) {
        assertThat(DocumentSigns.inBytes(beginning.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void oldOfficeFilesAreKnown() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        assertThat(DocumentSigns.inBytes(ole)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindIsKnownByItsOwnLabel(DocumentKind kind) {
        assertThat(DocumentSigns.inLabel(kind.contentType())).isTrue();
        assertThat(DocumentKind.ofEnding(kind.ending())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/json", "image/png", "application/vnd.api+json", ""})
    void otherLabelsAreNoDocuments(String type) {
        assertThat(DocumentSigns.inLabel(type)).isFalse();
    }
}
