package io.tidings.alert.service.reading;

import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.alert.service.subscription.SubscriptionRow;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes alerts as Atom. The id of an entry names announcement and subscription, so that a correction replaces what it corrects. */
final class AtomFeed {

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final URI home;

    AtomFeed(URI home) {
        this.home = home;
    }

    String of(SubscriptionRow subscription, List<AlertEntry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            head(xml, subscription, entries);
            for (AlertEntry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void head(XMLStreamWriter xml, SubscriptionRow subscription, List<AlertEntry> entries)
            throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", "urn:uuid:" + subscription.id());
        element(xml, "title", subscription.name());
        Instant updated = entries.isEmpty()
                ? subscription.changedAt()
                : entries.getFirst().matchedAt();
        element(xml, "updated", updated.toString());
        link(xml, home.resolve("/alerts?subscription=" + subscription.id()).toString());
        xml.writeStartElement("author");
        element(xml, "name", "Tidings");
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, AlertEntry entry) throws XMLStreamException {
        String address = home.resolve("/announcements/" + entry.announcement() + "?revision=" + entry.revision())
                .toString();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:tidings:alert:" + entry.subscription() + ":" + entry.announcement());
        element(xml, "title", title(entry));
        element(xml, "updated", entry.matchedAt().toString());
        link(xml, entry.url() == null ? address : entry.url());
        if (entry.differences() != null && !entry.differences().isEmpty()) {
            element(
                    xml,
                    "summary",
                    entry.differences().stream().map(AtomFeed::words).collect(Collectors.joining("; ")));
        }
        xml.writeEndElement();
    }

    private static String title(AlertEntry entry) {
        String title = entry.title() == null || entry.title().isBlank()
                ? "Announcement " + entry.announcement()
                : entry.title();
        return entry.differences() == null || entry.differences().isEmpty() ? title : "Correction: " + title;
    }

    private static String words(ToldChange change) {
        String before = change.before() == null ? "nothing" : change.before();
        return change.what() + ": " + before + " → " + (change.after() == null ? "nothing" : change.after());
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }
}
