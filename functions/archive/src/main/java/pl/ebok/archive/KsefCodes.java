package pl.ebok.archive;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import pl.ebok.archive.documents.VerificationCodes;
import pl.ebok.aws.ksef.KsefSettings;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.VerificationLinks;

/** The codes of KSeF for an invoice's document. */
final class KsefCodes {
    private final Supplier<VerificationLinks> links;
    private final Supplier<Optional<Credentials>> certificate;

    /** @param certificate of the kind that proves invoices issued offline; empty where the utility has none */
    KsefCodes(KsefSettings settings, Nip seller, Supplier<Optional<Credentials>> certificate) {
        this.links = () -> new VerificationLinks(
                Objects.requireNonNull(settings.environment(), "KSeF is on").qrHost(), seller);
        this.certificate = certificate;
    }

    boolean canProveOffline() {
        return certificate.get().isPresent();
    }

    /** On a document made after KSeF was given the file: KOD I, with the number once it is known. */
    VerificationCodes of(Submission submission) {
        FileHash hash = Objects.requireNonNull(submission.hash(), "it has a file");
        return new VerificationCodes(links.get().invoice(submission.issuedOn(), hash), submission.number(), null);
    }

    /** On a document made before: KOD I marked OFFLINE, and KOD II. */
    VerificationCodes offline(LocalDate issuedOn, FileHash hash) {
        return new VerificationCodes(
                links.get().invoice(issuedOn, hash),
                null,
                certificate.get().orElseThrow().certificateLink(links.get(), hash));
    }
}
