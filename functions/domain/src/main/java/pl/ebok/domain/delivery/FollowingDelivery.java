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
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.customers.BouncedAddresses;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DemandOnNextInvoice;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.Ledger;

/** Keeps the evidence of what became of a letter, and starts what follows from it. */
public final class FollowingDelivery {
    /** An event may overtake the note of the sending; after this long nobody will note it any more. */
    private static final Duration NOTE_DELAY = Duration.ofMinutes(10);

    private final SentLetters letters;
    private final Ledger ledger;
    private final Demands demands;
    private final DemandOnNextInvoice demanding;
    private final PrintBatch printBatch;
    private final BouncedAddresses addresses;
    private final AuditTrail audit;
    private final Clock clock;

    public FollowingDelivery(
            SentLetters letters,
            Ledger ledger,
            Demands demands,
            DemandOnNextInvoice demanding,
            PrintBatch printBatch,
            BouncedAddresses addresses,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.ledger = ledger;
        this.demands = demands;
        this.demanding = demanding;
        this.printBatch = printBatch;
        this.addresses = addresses;
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

    /**
     * An e-mail came back: an invoice is printed as it is and due from then; of a demand a copy with a new deadline goes
     * out, as any demand does. Staff see that the address is wrong.
     */
    public void bounced(String messageId, Instant at) {
        letter(messageId, at).ifPresent(letter -> {
            ArchiveKey document = letter.document();
            LocalDate on = SendingDay.of(letter.sentOn(), letter.sentAt(), at);
            CustomerLedger read = ledger.read(document.customerNumber());
            Buyer buyer = document.shelf() == ArchiveKey.Shelf.INVOICES
                    ? printInvoice(document, read, on)
                    : copyDemand(document, read, on);
            String email = buyer.email();
            if (email != null) {
                addresses.record(buyer.customerNumber(), email, on);
            }
            audit.addOnce(
                    "email-bounced#" + messageId,
                    new AuditEntry(
                            at,
                            "delivery",
                            "email-bounced",
                            buyer.customerNumber(),
                            document.documentId(),
                            Map.of("channel", "email"),
                            Map.of("channel", "print")));
        });
    }

    private Buyer printInvoice(ArchiveKey document, CustomerLedger read, LocalDate on) {
        Buyer buyer = read.invoice(document.documentId())
                .map(invoice -> invoice.document())
                .orElseThrow()
                .buyer();
        printBatch.add(new Letter(document, buyer, on));
        ledger.recordBounced(buyer.customerNumber(), document.documentId(), on, DueDate.whenSentOn(on));
        return buyer;
    }

    private Buyer copyDemand(ArchiveKey document, CustomerLedger read, LocalDate on) {
        DemandForPayment demand = read.demand(document.documentId()).orElseThrow();
        if (!demand.bounced()) {
            demands.recordBounced(
                    demand, on, demanding.printedCopy(demand, read, on).orElse(null));
        }
        return demand.buyer();
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
