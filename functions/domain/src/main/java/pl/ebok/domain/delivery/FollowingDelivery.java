package pl.ebok.domain.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DemandOnNextInvoice;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.Ledger;

/** Keeps the evidence of what became of a letter, and starts what follows from it. */
public final class FollowingDelivery {
    /** An event may overtake the note of the sending; after this long nobody will note it any more. */
    private static final Duration NOTE_DELAY = Duration.ofMinutes(10);

    private final SentLetters letters;
    private final Documents documents;
    private final Ledger ledger;
    private final Demands demands;
    private final DemandOnNextInvoice demanding;
    private final PrintBatch printBatch;
    private final AuditTrail audit;
    private final Clock clock;

    public FollowingDelivery(
            SentLetters letters,
            Documents documents,
            Ledger ledger,
            Demands demands,
            DemandOnNextInvoice demanding,
            PrintBatch printBatch,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.documents = documents;
        this.ledger = ledger;
        this.demands = demands;
        this.demanding = demanding;
        this.printBatch = printBatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** An e-mail reached the mailbox at that time. */
    public void delivered(String messageId, Instant at) {
        letter(messageId, at).ifPresent(letter -> {
            ArchiveKey document = letter.document();
            CustomerNumber customer = document.customerNumber();
            LocalDate deliveredOn = SendingDay.of(letter.sentOn(), letter.sentAt(), at);
            if (document.shelf() == ArchiveKey.Shelf.INVOICES) {
                ledger.recordDelivered(customer, document.documentId(), deliveredOn);
                demanding.apply(customer, document.documentId(), letter.sentOn());
            } else {
                demands.recordDelivered(customer, document.documentId(), deliveredOn);
            }
        });
    }

    /** A letter went into the print batch; a paper demand's delivery is noted by staff when it is known. */
    public void printed(CustomerNumber customer, String documentId, LocalDate on) {
        demanding.apply(customer, documentId, on);
    }

    /** An e-mail came back for good: the letter is printed, and staff see that the address is wrong. */
    public void bounced(String messageId, Instant at) {
        letter(messageId, at).ifPresent(letter -> {
            Buyer buyer = documents.find(letter.document()).orElseThrow().buyer();
            printBatch.add(new Letter(letter.document(), buyer, SendingDay.of(letter.sentOn(), letter.sentAt(), at)));
            audit.add(new AuditEntry(
                    at,
                    "delivery",
                    "email-bounced",
                    buyer.customerNumber(),
                    letter.document().documentId(),
                    Map.of("channel", "email"),
                    Map.of("channel", "print")));
        });
    }

    /** The letter, or nothing for an e-mail that is no letter; throws while its sending may still be noted. */
    private Optional<SentLetters.Sent> letter(String messageId, Instant at) {
        return switch (letters.byMessageId(messageId)) {
            case SentLetters.Trace.OfLetter(SentLetters.Sent letter) -> Optional.of(letter);
            case SentLetters.Trace.OfOtherMail() -> Optional.empty();
            case SentLetters.Trace.None() -> {
                if (clock.instant().isBefore(at.plus(NOTE_DELAY))) {
                    throw new IllegalStateException("the sending is not noted yet; the event has to come again");
                }
                yield Optional.empty();
            }
        };
    }
}
