package pl.ebok.domain.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.billing.CalculatingInvoice;
import pl.ebok.domain.billing.CorrectingInvoice;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.CorrectionChange;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.money.Pln;

/** Issues a correcting invoice; a corrected reading is put right on every invoice that shows it. */
public final class CorrectingIssuedInvoice {
    private static final int TRIES = 3;

    private final Customers customers;
    private final Meters meters;
    private final Ledger ledger;
    private final Tariffs tariffs;
    private final AccountAudit audit;

    public CorrectingIssuedInvoice(
            Customers customers, Meters meters, Ledger ledger, Tariffs tariffs, AccountAudit audit) {
        this.customers = customers;
        this.meters = meters;
        this.ledger = ledger;
        this.tariffs = tariffs;
        this.audit = audit;
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
        CustomerLedger read = ledger.read(number);
        Optional<PostedInvoice> invoice = read.invoice(invoiceId);
        if (invoice.isEmpty()) {
            return new Outcome.InvoiceUnknown();
        }
        Invoice document = invoice.get().document();
        if (document == null) {
            return new Outcome.OfEarlierSystem();
        }
        Map<InvoiceNumber, CorrectionChange> changes = changes(read.documents(), document, change);
        // Nothing is issued before all of it can be: a reading put right on half of its invoices is wrong twice.
        for (var each : changes.entrySet()) {
            CorrectionOutcome outcome = outcome(customer.get(), read, each.getKey(), each.getValue(), reason, today);
            if (!(outcome instanceof CorrectionOutcome.Corrected
                    || outcome instanceof CorrectionOutcome.NothingToCorrect)) {
                return new Outcome.Refused(outcome);
            }
        }
        return correctAll(clerk, customer.get(), changes, reason, today);
    }

    /** What a call before has corrected is left alone, so that one that broke off is completed. */
    private Outcome correctAll(
            User clerk,
            Customer customer,
            Map<InvoiceNumber, CorrectionChange> changes,
            String reason,
            LocalDate today) {
        Outcome all = new Outcome.Refused(new CorrectionOutcome.NothingToCorrect());
        for (var each : changes.entrySet()) {
            Outcome one = correct(clerk, customer, each.getKey(), each.getValue(), reason, today);
            if (one instanceof Outcome.TakenMeanwhile) {
                return one;
            }
            if (one instanceof Outcome.Issued && !(all instanceof Outcome.Issued)) {
                all = one;
            }
        }
        return all;
    }

    private Outcome correct(
            User clerk,
            Customer customer,
            InvoiceNumber number,
            CorrectionChange change,
            String reason,
            LocalDate today) {
        for (int tries = 0; tries < TRIES; tries++) {
            CustomerLedger read = ledger.read(customer.number());
            CorrectionOutcome outcome = outcome(customer, read, number, change, reason, today);
            if (!(outcome instanceof CorrectionOutcome.Corrected(Invoice correcting))) {
                return new Outcome.Refused(outcome);
            }
            if (ledger.issue(correcting, List.of())) {
                audit.changed(
                        clerk,
                        "invoice-corrected",
                        customer.number(),
                        Map.of("invoice", number.value()),
                        Map.of(
                                "invoice", correcting.number().value(),
                                "amount", Pln.text(correcting.amount()),
                                "reason", reason));
                return new Outcome.Issued(correcting);
            }
        }
        return new Outcome.TakenMeanwhile();
    }

    private CorrectionOutcome outcome(
            Customer customer,
            CustomerLedger read,
            InvoiceNumber number,
            CorrectionChange change,
            String reason,
            LocalDate today) {
        List<Invoice> documents = read.documents();
        String series = documents.stream()
                .filter(document -> document.number().equals(number))
                .findFirst()
                .orElseThrow()
                .series();
        return new CorrectingInvoice(new CalculatingInvoice(tariffs.all()))
                .apply(
                        customer,
                        meters.ofCustomer(customer.number()),
                        documents,
                        number,
                        change,
                        reason,
                        today,
                        read.seriesOf(series).lastSequence() + 1);
    }

    /** What is put right on the invoice named, then on the others that corrected readings stand on. */
    private static Map<InvoiceNumber, CorrectionChange> changes(
            List<Invoice> documents, Invoice named, CorrectionChange change) {
        Map<InvoiceNumber, CorrectionChange> changes = new LinkedHashMap<>();
        changes.put(named.number(), change);
        others(documents, named, change)
                .forEach((other, readings) -> changes.put(other, new CorrectionChange.Readings(readings)));
        return changes;
    }

    /** The invoices besides this one that corrected readings stand on, each with those it shows. */
    private static Map<InvoiceNumber, List<CorrectedReading>> others(
            List<Invoice> documents, Invoice named, CorrectionChange change) {
        Map<InvoiceNumber, List<CorrectedReading>> others = new LinkedHashMap<>();
        if (change instanceof CorrectionChange.Readings(var readings)) {
            for (CorrectedReading reading : readings) {
                for (InvoiceNumber number : CorrectingInvoice.showing(documents, reading.meterId(), reading.readOn())) {
                    others.computeIfAbsent(number, other -> new ArrayList<>()).add(reading);
                }
            }
        }
        Correction correction = named.correction();
        others.remove(correction == null ? named.number() : correction.corrected());
        return others;
    }

    /** How a correction ends. */
    public sealed interface Outcome {
        record Issued(Invoice correcting) implements Outcome {}

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
