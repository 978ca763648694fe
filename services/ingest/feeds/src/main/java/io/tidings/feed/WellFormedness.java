package io.tidings.feed;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Says whether a text is well-formed XML, and refuses what is nested too deeply. */
final class WellFormedness {

    /** The JDK's own, whatever else is on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private WellFormedness() {}

    /** The first fault with its line; empty when there is none. The text has no document type declaration any more. */
    static Optional<String> fault(String text, int deepest) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                walk(reader, deepest);
            } finally {
                reader.close();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(worded(e));
        }
    }

    private static void walk(XMLStreamReader reader, int deepest) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (depth > deepest) {
                throw new RefusedException("Its elements are nested more than %,d deep".formatted(deepest));
            }
        }
    }

    private static String worded(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int told = message.indexOf("Message: ");
        String cause = told < 0 ? message : message.substring(told + "Message: ".length());
        return "line %d: %s"
                .formatted(e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), cause.strip());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        return factory;
    }
}
