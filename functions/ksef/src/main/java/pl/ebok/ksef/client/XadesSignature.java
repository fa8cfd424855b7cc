package pl.ebok.ksef.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pl.ebok.domain.ksef.Credentials;

/** Signs a document as XAdES-BES, enveloped: XML Signature, with time and certificate tied into what is signed. */
final class XadesSignature {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
    private static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private final Credentials credentials;

    XadesSignature(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Adds the signature as the last element of the document. */
    void sign(Document document, Instant at) {
        String id = UUID.randomUUID().toString();
        Element properties = qualifyingProperties(document, id, at);
        Element signed = (Element) properties.getFirstChild();
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            DigestMethod sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
            Reference whole = factory.newReference(
                    "",
                    sha256,
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            Reference ofProperties = factory.newReference(
                    "#" + signed.getAttribute("Id"),
                    sha256,
                    List.of(factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                    SIGNED_PROPERTIES,
                    null);
            var info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(credentials.key() instanceof ECPrivateKey ? ECDSA : RSA, null),
                    List.of(whole, ofProperties));
            var keys = factory.getKeyInfoFactory();
            var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(credentials.certificate()))));
            var object = factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null);
            var context = new DOMSignContext(credentials.key(), document.getDocumentElement());
            context.setDefaultNamespacePrefix("ds");
            context.setIdAttributeNS(signed, null, "Id");
            factory.newXMLSignature(info, keyInfo, List.of(object), "Signature-" + id, null)
                    .sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException impossible) {
            throw new IllegalStateException("the request to sign in could not be signed", impossible);
        }
    }

    private Element qualifyingProperties(Document document, String id, Instant at) {
        Element qualifying = document.createElementNS(XADES, "xades:QualifyingProperties");
        // What is signed is the document as it is written: its namespaces have to stand there as attributes.
        qualifying.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xades", XADES);
        qualifying.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:ds", DS);
        qualifying.setAttribute("Target", "#Signature-" + id);
        Element signed = add(qualifying, XADES, "xades:SignedProperties");
        signed.setAttribute("Id", "SignedProperties-" + id);
        Element signature = add(signed, XADES, "xades:SignedSignatureProperties");
        add(signature, XADES, "xades:SigningTime")
                .setTextContent(at.truncatedTo(ChronoUnit.SECONDS).toString());
        Element certificate = add(add(signature, XADES, "xades:SigningCertificate"), XADES, "xades:Cert");
        Element digest = add(certificate, XADES, "xades:CertDigest");
        add(digest, DS, "ds:DigestMethod").setAttribute("Algorithm", DigestMethod.SHA256);
        add(digest, DS, "ds:DigestValue").setTextContent(certificateDigest());
        Element issuer = add(certificate, XADES, "xades:IssuerSerial");
        add(issuer, DS, "ds:X509IssuerName")
                .setTextContent(
                        credentials.certificate().getIssuerX500Principal().getName(X500Principal.RFC2253));
        add(issuer, DS, "ds:X509SerialNumber")
                .setTextContent(credentials.certificate().getSerialNumber().toString());
        return qualifying;
    }

    private static Element add(Element parent, String namespace, String name) {
        Element child = parent.getOwnerDocument().createElementNS(namespace, name);
        parent.appendChild(child);
        return child;
    }

    private String certificateDigest() {
        try {
            byte[] der = credentials.certificate().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the certificate has no encoding", impossible);
        }
    }
}
