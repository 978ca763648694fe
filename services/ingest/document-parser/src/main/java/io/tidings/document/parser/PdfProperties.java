package io.tidings.document.parser;

import io.tidings.document.Document;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** What a PDF states about itself. */
final class PdfProperties {

    private static final int LONGEST = 300;

    private final PDDocument pdf;
    private final PDDocumentInformation information;

    PdfProperties(PDDocument pdf) {
        this.pdf = pdf;
        this.information = pdf.getDocumentInformation();
    }

    String title() {
        return Optional.ofNullable(information.getTitle()).orElse("");
    }

    Document.Properties properties() {
        return new Document.Properties(
                date(COSName.CREATION_DATE),
                date(COSName.MOD_DATE),
                line(information.getAuthor()),
                line(information.getCustomMetadataValue("Company")),
                line(pdf.getDocumentCatalog().getLanguage()));
    }

    private Optional<Instant> date(COSName name) {
        return Optional.ofNullable(information.getCOSObject().getDate(name))
                .map(Calendar::toInstant)
                .flatMap(PropertyDates::likely);
    }

    static Optional<String> line(@org.jspecify.annotations.Nullable String stated) {
        return Optional.ofNullable(stated)
                .map(CleanLine::of)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST);
    }
}
