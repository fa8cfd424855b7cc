package pl.ebok.archive.documents;

import java.io.StringWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of one namespace, nested as the code that writes them. */
final class Xml {
    /** White space and control characters, and what KSeF discourages: U+007F to 9F, U+FDD0 to FDEF, the last two of a plane. */
    private static final Pattern NOT_IN_A_FILE = Pattern.compile(
            "[\\p{Cntrl}\\s\\x{a0}\\x{7f}-\\x{9f}\\x{fdd0}-\\x{fdef}\\x{fffe}\\x{ffff}" + lastOfPlanes() + "]+");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(8_000);
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(text);
    }

    private static String lastOfPlanes() {
        return IntStream.rangeClosed(1, 16)
                .mapToObj(plane -> "\\x{%xfffe}\\x{%xffff}".formatted(plane, plane))
                .collect(Collectors.joining());
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
        String clean = NOT_IN_A_FILE.matcher(value).replaceAll(" ").strip();
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
