package io.tidings.document.parser;

import io.tidings.document.DocumentKind;
import io.tidings.document.parser.SampleTexts.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes announcements as the files that word processors save, part by part. */
final class OfficeMaker {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private OfficeMaker() {}

    static byte[] of(DocumentKind kind, Sample sample) throws IOException {
        return switch (kind) {
            case DOCX -> docx(wordParagraphs(sample));
            case ODT -> odt(openParagraphs(sample));
            case RTF -> rtf(sample).getBytes(StandardCharsets.US_ASCII);
            case PDF -> PdfMaker.of(sample, new PdfMaker.Style(1, false, false));
            case DOC -> throw new IllegalArgumentException("nothing here writes old Word files");
        };
    }

    /** With this between the tags of its body. */
    static byte[] docx(String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
                </Types>""");
        parts.put("_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
                </Relationships>""");
        parts.put("word/_rels/document.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                <Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
                <Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
                </Relationships>""");
        parts.put("docProps/core.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Microsoft Word - draft 3.doc</dc:title>
                <dc:creator>J. Clerk</dc:creator>
                <dcterms:created xsi:type="dcterms:W3CDTF">2026-03-04T05:06:07Z</dcterms:created>
                <dcterms:modified xsi:type="dcterms:W3CDTF">2026-03-05T05:06:07Z</dcterms:modified></cp:coreProperties>""");
        parts.put(
                "word/styles.xml",
                "<w:styles xmlns:w=\"" + WORD + "\">"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>");
        parts.put(
                "word/numbering.xml",
                "<w:numbering xmlns:w=\"" + WORD + "\"><w:abstractNum w:abstractNumId=\"0\">"
                        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        parts.put(
                "word/header1.xml",
                "<w:hdr xmlns:w=\"" + WORD + "\"><w:p><w:r><w:t>Ministry of Examples</w:t></w:r></w:p></w:hdr>");
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"" + WORD
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
                        + body
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr></w:body></w:document>");
        return zip(parts);
    }

    private static String wordParagraphs(Sample sample) {
        return wordParagraph("<w:pStyle w:val=\"Heading1\"/>", sample.title())
                + sample.paragraphs().stream()
                        .map(text -> text.startsWith("- ")
                                ? wordParagraph(
                                        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
                                        text.substring(2))
                                : wordParagraph("", text))
                        .collect(Collectors.joining());
    }

    static String wordParagraph(String properties, String text) {
        int middle = text.length() / 2;
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">"
                + escaped(text.substring(0, middle)) + "</w:t></w:r><w:r><w:t xml:space=\"preserve\">"
                + escaped(text.substring(middle)) + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String body) throws IOException {
        return odt(body, "");
    }

    /** With this before the document element. */
    static byte[] odt(String body, String prologue) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + prologue
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
        parts.put(
                "meta.xml",
                "<?xml version=\"1.0\"?><office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:language>en-GB</dc:language></office:meta>"
                        + "</office:document-meta>");
        return zip(parts);
    }

    private static String openParagraphs(Sample sample) {
        return "<text:h text:outline-level=\"1\">" + escaped(sample.title()) + "</text:h>"
                + sample.paragraphs().stream()
                        .map(text -> text.startsWith("- ")
                                ? "<text:list><text:list-item><text:p>" + escaped(text.substring(2))
                                        + "</text:p></text:list-item></text:list>"
                                : "<text:p>" + escaped(text) + "</text:p>")
                        .collect(Collectors.joining());
    }

    private static String rtf(Sample sample) {
        return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\header Ministry of Examples\\par}\n{\\pard\\b\\fs40 "
                + rtfText(sample.title()) + "\\par}\n"
                + sample.paragraphs().stream()
                        .map(text -> "{\\pard "
                                + (text.startsWith("- ")
                                        ? "\\bullet\\tab " + rtfText(text.substring(2))
                                        : rtfText(text))
                                + "\\par}\n")
                        .collect(Collectors.joining())
                + "}";
    }

    private static String rtfText(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 0x80
                        ? (c == '\\' || c == '{' || c == '}' ? "\\" : "") + Character.toString(c)
                        : "\\u" + (short) c + "?")
                .collect(Collectors.joining());
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
