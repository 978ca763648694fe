package io.tidings.feed;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Says whether a text is well-formed XML that is not nested too deeply. */
final class WellFormedness {

    private WellFormedness() {}

    /** Notes the first fault, if any, and says whether there is one. The text has no document type declaration any more. */
    static boolean isFaulty(String text, int deepest, Repairs repairs) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return isTooDeep(reader, deepest, repairs);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            repairs.note(Repair.Kind.NOT_WELL_FORMED, worded(e));
            return true;
        }
    }

    private static boolean isTooDeep(XMLStreamReader reader, int deepest, Repairs repairs) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext() && depth <= deepest) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
        if (depth > deepest) {
            int line = reader.getLocation().getLineNumber();
            repairs.note(Repair.Kind.TOO_DEEP, "line %d: nested more than %,d deep".formatted(line, deepest));
        }
        return depth > deepest;
    }

    private static String worded(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int told = message.indexOf("Message: ");
        String cause = told < 0 ? message : message.substring(told + "Message: ".length());
        return "line %d: %s"
                .formatted(e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), cause.strip());
    }

    /** The JDK's own, whatever else is on the class path; a new one each time, as factories need not be safe for threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        return factory;
    }
}
