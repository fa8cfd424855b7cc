package pl.ebok.archive.documents;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of one namespace, nested as the code that writes them. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(8_000);
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(text);
    }

    /** What stands inside an element. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    static String document(String root, String namespace, Content content) {
        try {
            var xml = new Xml();
            xml.writer.writeStartDocument("UTF-8", "1.0");
            xml.writer.writeStartElement(root);
            xml.writer.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory could not be written", e);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    void element(String name, String value) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(value);
        writer.writeEndElement();
    }

    /** Text of any origin, shortened to what the element may hold. */
    void text(String name, String value, int longest) throws XMLStreamException {
        String clean = value.replaceAll("[\\p{Cntrl}\\s\u00a0]+", " ").strip();
        int end = clean.offsetByCodePoints(0, Math.min(longest, clean.codePointCount(0, clean.length())));
        element(name, clean.substring(0, end).strip());
    }

    /** Only directly after the start of an element. */
    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, value);
    }

    void characters(String value) throws XMLStreamException {
        writer.writeCharacters(value);
    }
}
