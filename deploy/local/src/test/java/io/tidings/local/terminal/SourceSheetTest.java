package io.tidings.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SourceSheetTest {

    private final SourceSheet sheet = new SourceSheet(new Terminal(120, false, false));

    @Test
    void listSaysHowEachSourceIsAndWhy() {
        String text = sheet.list(json("""
                {"total": 2, "next": "b", "items": [
                  {"id": "a", "name": "News of A", "enabled": true, "health": {"status": "ok", "reason": "reads well"},
                   "checks": {"next": "2026-03-01T10:15:30Z", "lastSuccess": "2026-03-01T10:00:30Z", "failures": 0},
                   "counts": {"items": 120, "newInSevenDays": 9}},
                  {"id": "b", "name": "News of B", "enabled": true, "health": {"status": "failing", "reason": "it is away"},
                   "checks": {"failures": 2}, "counts": {"items": 0, "newInSevenDays": 0}}]}"""));

        assertThat(text).isEqualTo("""
                ID  NAME       STATUS   ITEMS  7 DAYS  LAST SUCCESS      NEXT              WHY
                a   News of A  ok         120       9  2026-03-01 10:00  2026-03-01 10:15
                b   News of B  failing      0       0  –                 –                 it is away

                more with --after b
                """);
    }

    @Test
    void nothingWatchedSaysHowToBegin() {
        assertThat(sheet.list(json("{\"items\": []}"))).contains("./tidings sources add ADDRESS");
    }

    @Test
    void previewShowsWhatWasFoundAndItsItems() {
        String text = sheet.preview(json("""
                {"settings": {"id": "a", "name": "News of A", "kind": "listing", "address": "https://a.example/", "links": "/n/*"},
                 "why": "6 links fit", "items": [
                  {"title": "A bridge", "publishedAt": "2026-02-01T00:00:00Z", "text": "It is open."},
                  {"title": "", "address": "https://a.example/n/2"}],
                 "firstPage": {"reads": false, "problem": "it is not there (404)"}, "repairs": ["cut off"]}"""));

        assertThat(text).isEqualTo("""
                News of A
                listing  https://a.example/  links /n/*
                6 links fit

                2026-02-01  A bridge
                            It is open.
                            https://a.example/n/2

                The first page cannot be read: it is not there (404)
                mended  cut off
                """);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
