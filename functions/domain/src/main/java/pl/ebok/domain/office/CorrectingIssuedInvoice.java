package pl.ebok.domain.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.billing.CalculatingInvoice;
import pl.ebok.domain.billing.CorrectingInvoice;
import pl.ebok.domain.billing.CorrectionChange;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingCorrection;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.money.Pln;

/**
 * Issues correcting invoices. A corrected reading is put right in the store too, so that everything later goes on from it;
 * every invoice that it reaches is corrected together with it. The store comes first: a call that breaks off there is
 * completed by the same call again, since the invoices still show what was billed.
 */
public final class CorrectingIssuedInvoice {
    private static final int TRIES = 3;

    private final Customers customers;
    private final Meters meters;
    private final Ledger ledger;
    private final Tariffs tariffs;
    private final AccountAudit audit;
    private final Clock clock;

    public CorrectingIssuedInvoice(
            Customers customers, Meters meters, Ledger ledger, Tariffs tariffs, AccountAudit audit, Clock clock) {
        this.customers = customers;
        this.meters = meters;
        this.ledger = ledger;
        this.tariffs = tariffs;
        this.audit = audit;
        this.clock = clock;
    }

    public Outcome apply(
            User clerk,
            CustomerNumber number,
            String invoiceId,
            CorrectionChange change,
            String reason,
            LocalDate today) {
        Optional<Customer> customer = customers.find(number);
        if (customer.isEmpty()) {
            return new Outcome.CustomerUnknown();
        }
        Optional<PostedInvoice> invoice = ledger.read(number).invoice(invoiceId);
        if (invoice.isEmpty()) {
            return new Outcome.InvoiceUnknown();
        }
        Invoice document = invoice.get().document();
        if (document == null) {
            return new Outcome.OfEarlierSystem();
        }
        List<CorrectedReading> readings = change instanceof CorrectionChange.Readings(var some) ? some : List.of();
        Outcome outcome = putRight(
                clerk,
                customer.get(),
                readings,
                reason,
                (correcting, all, read) -> correcting.apply(
                        customer.get(), all, read.documents(), document.number(), change, reason, today, next(read)));
        return outcome instanceof Outcome.Issued(List<Invoice> corrections)
                ? new Outcome.Issued(namedFirst(corrections, document))
                : outcome;
    }

    /** The same for a reading of the store, whatever invoices show it. */
    Outcome apply(User clerk, Customer customer, CorrectedReading reading, String reason, LocalDate today) {
        return putRight(
                clerk,
                customer,
                List.of(reading),
                reason,
                (correcting, all, read) ->
                        correcting.apply(customer, all, read.documents(), List.of(reading), reason, today, next(read)));
    }

    /** What correcting comes to on what is known now. */
    private interface Calculation {
        CorrectionOutcome of(CorrectingInvoice correcting, List<Meter> meters, CustomerLedger read);
    }

    private Outcome putRight(
            User clerk, Customer customer, List<CorrectedReading> readings, String reason, Calculation calculation) {
        var correcting = new CorrectingInvoice(new CalculatingInvoice(tariffs.all()));
        for (int tries = 0; tries < TRIES; tries++) {
            List<Meter> all = meters.ofCustomer(customer.number());
            CorrectionOutcome outcome = calculation.of(correcting, all, ledger.read(customer.number()));
            // Nothing is stored before all of it can be issued: a reading put right on half of its invoices is wrong
            // twice.
            if (!(outcome instanceof CorrectionOutcome.Corrected
                    || outcome instanceof CorrectionOutcome.NothingToCorrect)) {
                return new Outcome.Refused(outcome);
            }
            if (!store(clerk, customer, all, readings, reason)) {
                continue;
            }
            if (!(outcome instanceof CorrectionOutcome.Corrected(List<Invoice> corrections))) {
                return new Outcome.Refused(outcome);
            }
            if (ledger.issueCorrections(corrections)) {
                corrections.forEach(correction -> writeDown(clerk, customer, correction, reason));
                return new Outcome.Issued(corrections);
            }
        }
        return new Outcome.TakenMeanwhile();
    }

    /** False where someone else changed a reading meanwhile. */
    private boolean store(
            User clerk, Customer customer, List<Meter> all, List<CorrectedReading> readings, String reason) {
        for (CorrectedReading reading : readings) {
            Reading stored = all.stream()
                    .filter(meter -> meter.meterId().equals(reading.meterId()))
                    .flatMap(meter -> meter.readingOn(reading.readOn()).stream())
                    .findFirst()
                    .orElse(null);
            if (stored == null) {
                var added = new Reading(reading.readOn(), reading.value(), ReadingSource.UTILITY);
                if (meters.addReading(customer.number(), reading.meterId(), added)
                                .value()
                        != reading.value()) {
                    return false;
                }
            } else if (stored.value() != reading.value()) {
                Reading right = stored.corrected(
                        reading.value(), new ReadingCorrection(stored.value(), clerk.actor(), clock.instant(), reason));
                if (!meters.correctReading(customer.number(), reading.meterId(), stored, right)) {
                    return false;
                }
                audit.changed(
                        clerk,
                        "reading-corrected",
                        customer.number(),
                        reading.meterId(),
                        Map.of("value", String.valueOf(stored.value())),
                        Map.of(
                                "value", String.valueOf(reading.value()),
                                "readOn", reading.readOn().toString(),
                                "reason", reason));
            }
        }
        return true;
    }

    private void writeDown(User clerk, Customer customer, Invoice correction, String reason) {
        audit.changed(
                clerk,
                "invoice-corrected",
                customer.number(),
                Map.of("invoice", correction.original().value()),
                Map.of(
                        "invoice", correction.number().value(),
                        "amount", Pln.text(correction.amount()),
                        "reason", reason));
    }

    private static ToIntFunction<String> next(CustomerLedger read) {
        return series -> read.seriesOf(series).lastSequence() + 1;
    }

    private static List<Invoice> namedFirst(List<Invoice> corrections, Invoice named) {
        return corrections.stream()
                .sorted(Comparator.comparing(
                        correction -> !correction.original().equals(named.original())))
                .toList();
    }

    /** How a correction ends. */
    public sealed interface Outcome {
        /** That of the invoice named comes first. */
        record Issued(List<Invoice> corrections) implements Outcome {
            public Issued {
                corrections = List.copyOf(corrections);
            }

            public Invoice correcting() {
                return corrections.getFirst();
            }
        }

        record CustomerUnknown() implements Outcome {}

        record InvoiceUnknown() implements Outcome {}

        /** Only that system knows its lines. */
        record OfEarlierSystem() implements Outcome {}

        /** Nothing to correct, or not like that. */
        record Refused(CorrectionOutcome why) implements Outcome {}

        /** Others kept issuing for this customer; it can be tried again. */
        record TakenMeanwhile() implements Outcome {}
    }
}
