package pl.ebok.archive.documents;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The ministry's schema FA(3) from the shared test data, with its large repetitions made unbounded. */
final class KsefSchema {
    private final Schema schema;

    private KsefSchema(Schema schema) {
        this.schema = schema;
    }

    static Path folder() {
        return Path.of(System.getProperty("ebok.shared.data", ""), "ksef");
    }

    /** Skips the test, with the reason, where the shared data are absent. */
    static KsefSchema load() throws Exception {
        Path file = folder().resolve("schema/schemat_FA(3)_v1-0E.xsd");
        Assumptions.assumeTrue(Files.exists(file), "the shared test data are not on this machine: " + file);
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var ls = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            LSInput input = ls.createLSInput();
            input.setSystemId(name);
            input.setStringData(read(folder().resolve("schema/bazowe").resolve(name)));
            return input;
        });
        return new KsefSchema(factory.newSchema(new StreamSource(new StringReader(read(file)), "fa3.xsd")));
    }

    /** What is wrong with a file; empty for a valid one. */
    List<String> violations(String xml) throws Exception {
        List<String> found = new ArrayList<>();
        var validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                found.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                found.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                found.add(e.getMessage());
                throw e;
            }
        });
        validator.validate(new StreamSource(new StringReader(xml)));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("maxOccurs=\"\\d{3,}\"", "maxOccurs=\"unbounded\"");
        } catch (IOException e) {
            throw new IllegalStateException("missing next to the schema: " + file.getFileName(), e);
        }
    }
}
