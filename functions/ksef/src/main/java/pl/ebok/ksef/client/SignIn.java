package pl.ebok.ksef.client;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.json.Fields;

/** Signs in by certificate: challenge, signature, waiting for the result, tokens. */
final class SignIn {
    private static final String NAMESPACE = "http://ksef.mf.gov.pl/auth/token/2.0";
    private static final int LONG = 10_000;
    private static final int GOING_ON = 100;
    private static final int DONE = 200;
    private static final int LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final KsefHttp http;
    private final Nip seller;
    private final XadesSignature signature;
    private final Clock clock;

    SignIn(KsefHttp http, Nip seller, Credentials credentials, Clock clock) {
        this.http = http;
        this.seller = seller;
        this.signature = new XadesSignature(credentials);
        this.clock = clock;
    }

    /** The answer with access and refresh token. */
    Fields tokens() {
        String challenge =
                KsefHttp.json(http.post("/auth/challenge", null, null)).text("challenge", LONG);
        Fields begun = KsefHttp.json(http.postXml("/auth/xades-signature", request(challenge)));
        String operation = begun.text("referenceNumber", LONG);
        String token = begun.object("authenticationToken").text("token", LONG);
        // Tokens are given out once, and only when the operation is done.
        await(operation, token);
        return KsefHttp.json(http.post("/auth/token/redeem", token, null));
    }

    private void await(String operation, String token) {
        for (int look = 1; look <= LOOKS; look++) {
            Fields status = KsefHttp.json(http.get("/auth/" + operation, token, Map.of()))
                    .object("status");
            long code = status.wholeNumber("code", 0, 999);
            if (code == DONE) {
                return;
            }
            if (code != GOING_ON) {
                throw new KsefRefused(
                        401, (int) code, status.text("description", LONG) + " " + status.texts("details"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new KsefUnavailable("signing in takes too long", Duration.ofMinutes(1), null);
    }

    private byte[] request(String challenge) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = factory.newDocumentBuilder().newDocument();
            Element root = document.createElementNS(NAMESPACE, "AuthTokenRequest");
            root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", NAMESPACE);
            document.appendChild(root);
            add(root, "Challenge").setTextContent(challenge);
            add(add(root, "ContextIdentifier"), "Nip").setTextContent(seller.value());
            add(root, "SubjectIdentifierType").setTextContent("certificateSubject");
            signature.sign(document, clock.instant());
            var text = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException("a document in memory could not be written", impossible);
        }
    }

    private static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }
}
