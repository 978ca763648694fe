package io.tidings.document.parser;

import io.tidings.document.Document;
import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.OfficeOpenXMLExtended;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads word processors' documents with Tika. What is embedded in them is not read, macros are never run. */
final class OfficeParser {

    /** Makers of computers and programs that write themselves as the company. */
    private static final Pattern NO_COMPANY = Pattern.compile(
            "(?i)(microsoft.*|hewlett.packard.*|hp( inc\\.?)?|dell.*|lenovo.*|toshiba.*|acer.*|home|company|user|n/?a|-+|organization)");

    private OfficeParser() {}

    static DocumentOutcome read(Path file, DocumentKind kind) throws IOException, SAXException, TikaException {
        if (kind == DocumentKind.RTF && !RtfEnd.isThere(file)) {
            return new Refused(
                    Reason.BROKEN, "the RTF document is cut off: its last brace is missing; send the whole file");
        }
        var text = new OfficeText();
        var metadata = new Metadata();
        try (InputStream in = opened(file, kind)) {
            parser(kind).parse(in, text, metadata, context());
        }
        List<Block> blocks = text.blocks();
        if (blocks.stream().noneMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit))) {
            return new Refused(Reason.NO_TEXT, "the document holds no text; send one with text");
        }
        var headline = Headlines.ofNamed(
                Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)).orElse(""), blocks);
        return new DocumentOutcome.Read(new Document(
                kind,
                headline.title(),
                Block.text(headline.blocks()),
                properties(metadata),
                pages(metadata),
                List.of()));
    }

    private static InputStream opened(Path file, DocumentKind kind) throws IOException {
        return kind == DocumentKind.RTF
                ? TikaInputStream.get(RtfBody.of(Files.readAllBytes(file)))
                : TikaInputStream.get(file);
    }

    private static Parser parser(DocumentKind kind) {
        return switch (kind) {
            case DOCX -> new OOXMLParser();
            case DOC -> new org.apache.tika.parser.microsoft.OfficeParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case PDF -> throw new IllegalArgumentException("PDF has a parser of its own");
        };
    }

    private static ParseContext context() {
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeShapeBasedContent(true);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static Document.Properties properties(Metadata metadata) {
        return new Document.Properties(
                date(metadata, TikaCoreProperties.CREATED),
                date(metadata, TikaCoreProperties.MODIFIED),
                PdfProperties.line(metadata.get(TikaCoreProperties.CREATOR)),
                PdfProperties.line(metadata.get(OfficeOpenXMLExtended.COMPANY))
                        .filter(company -> !NO_COMPANY.matcher(company).matches()),
                PdfProperties.line(metadata.get(TikaCoreProperties.LANGUAGE)));
    }

    private static Optional<java.time.Instant> date(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.getDate(property))
                .map(Date::toInstant)
                .flatMap(PropertyDates::likely);
    }

    private static int pages(Metadata metadata) {
        Integer pages = metadata.getInt(org.apache.tika.metadata.Office.PAGE_COUNT);
        return pages == null || pages < 0 ? 0 : pages;
    }

    /** Pictures, sheets and packages in a document are no part of its text. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("nothing embedded is parsed, not " + metadata.get("resourceName"));
        }
    }
}
