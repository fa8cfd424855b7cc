package pl.ebok.payments;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.053 of any version as a stream, entry by entry: names of elements count, their namespace does not. Document
 * types are refused, so that nothing is fetched and nothing expands.
 */
final class CamtReader {
    /** No field of the standard is longer than 500 characters; what is beyond is not kept. */
    private static final int LONGEST_TEXT = 2_000;

    private final StatementSink sink;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String currency;
    private @Nullable CamtStatement statement;
    private @Nullable CamtStatement before;
    private boolean camt;

    CamtReader(StatementSink sink) {
        this.sink = sink;
    }

    void read(InputStream stream) {
        boolean any = false;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(stream);
            while (xml.hasNext() && !sink.full()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> keep(xml);
                    case XMLStreamConstants.END_ELEMENT -> {
                        any |= statement != null;
                        end(xml);
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        sink.finding(Reason.DTD.at(xml.getLocation().getLineNumber()));
                        return;
                    }
                    default -> {}
                }
            }
            if (!any && !sink.full()) {
                sink.finding((camt ? Reason.NO_STATEMENT : Reason.UNKNOWN_FORMAT).at(1));
            }
        } catch (XMLStreamException broken) {
            rethrowIfNotReadable(broken);
            sink.finding(Reason.NOT_WELL_FORMED.at(
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber()));
        }
    }

    /** A connection that broke is not the file's fault: the event has to come again. */
    private static void rethrowIfNotReadable(XMLStreamException broken) {
        if (broken.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) {
            throw new UncheckedIOException(io);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        path.append('/').append(name);
        text.setLength(0);
        if (name.equals("Amt")) {
            currency = xml.getAttributeValue(null, "Ccy");
        } else if (name.equals("BkToCstmrStmt")) {
            camt = true;
        } else if (camt && name.equals("Stmt")) {
            statement = new CamtStatement(sink, path.length(), before);
        } else if (statement != null) {
            statement.start(name, xml.getLocation().getLineNumber());
        }
    }

    private void keep(XMLStreamReader xml) {
        int room = LONGEST_TEXT - text.length();
        if (statement != null && room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    private void end(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (statement != null) {
            if (name.equals("Stmt")) {
                before = statement;
                statement = null;
            } else {
                statement.leaf(path, text.toString().strip(), currency);
                statement.end(name);
            }
        }
        text.setLength(0);
        path.setLength(path.length() - name.length() - 1);
    }
}
