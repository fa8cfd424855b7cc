package pl.ebok.domain.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.PostedInvoice;

/** A ledger in memory that issues invoices only where number and period are still free. */
public final class IssuingLedger implements Ledger {
    private final Map<CustomerNumber, List<LedgerEntry>> entries = new HashMap<>();
    private final Map<CustomerNumber, Map<String, ContractSeries>> series = new HashMap<>();
    private int free;
    private int taken;

    /** The next numbers are taken by someone else at the last moment. */
    public void takenMeanwhile(int times) {
        takenMeanwhile(0, times);
    }

    /** So many invoices are issued; the numbers after them are taken by someone else at the last moment. */
    public void takenMeanwhile(int afterIssued, int times) {
        free = afterIssued;
        taken = times;
    }

    public List<Invoice> documents(String customer) {
        return read(new CustomerNumber(customer)).documents();
    }

    @Override
    public CustomerLedger read(CustomerNumber customer) {
        return new CustomerLedger(
                entries.getOrDefault(customer, List.of()),
                List.copyOf(seriesOf(customer).values()));
    }

    @Override
    public boolean issue(Invoice invoice, List<ContractSeries> billed) {
        if (free == 0 && taken > 0) {
            taken--;
            return false;
        }
        free = Math.max(0, free - 1);
        CustomerNumber customer = invoice.buyer().customerNumber();
        CustomerLedger now = read(customer);
        boolean fits = now.seriesOf(invoice.series()).lastSequence() == invoice.sequence() - 1
                && billed.stream()
                        .allMatch(
                                before -> now.seriesOf(before.contractNumber()).equals(before));
        if (!fits || ownerOf(invoice.number()).isPresent()) {
            return false;
        }
        LocalDate until = now.seriesOf(invoice.series()).billedUntil();
        move(customer, new ContractSeries(invoice.series(), invoice.sequence(), until));
        for (ContractSeries before : billed) {
            boolean numbered = before.contractNumber().equals(invoice.series());
            move(
                    customer,
                    new ContractSeries(
                            before.contractNumber(),
                            numbered ? invoice.sequence() : before.lastSequence(),
                            invoice.period().to()));
        }
        post(customer, PostedInvoice.of(invoice));
        return true;
    }

    @Override
    public boolean issueCorrections(List<Invoice> corrections) {
        if (taken > 0) {
            taken--;
            return false;
        }
        for (Invoice correction : corrections) {
            if (!issue(correction, List.of())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean importInvoice(CustomerNumber customer, PostedInvoice invoice) {
        if (ownerOf(invoice.number()).isEmpty()) {
            post(customer, invoice);
        }
        return read(customer).invoices().contains(invoice);
    }

    @Override
    public boolean importSeries(CustomerNumber customer, ContractSeries imported) {
        ContractSeries now = read(customer).seriesOf(imported.contractNumber());
        move(
                customer,
                new ContractSeries(
                        imported.contractNumber(),
                        Math.max(now.lastSequence(), imported.lastSequence()),
                        later(now.billedUntil(), imported.billedUntil())));
        return true;
    }

    @Override
    public boolean add(CustomerNumber customer, LedgerEntry entry) {
        post(customer, entry);
        return true;
    }

    @Override
    public void recordSent(CustomerNumber customer, String invoiceId, LocalDate sentOn, LocalDate dueOn) {
        throw new UnsupportedOperationException("no test here sends invoices");
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String invoiceId, LocalDate deliveredOn) {
        throw new UnsupportedOperationException("no test here delivers invoices");
    }

    @Override
    public void recordBounced(CustomerNumber customer, String invoiceId, LocalDate printedOn, LocalDate dueOn) {
        throw new UnsupportedOperationException("no test here delivers invoices");
    }

    @Override
    public Optional<CustomerNumber> ownerOf(InvoiceNumber number) {
        return ownerOfInvoiceId(number.id());
    }

    @Override
    public Optional<CustomerNumber> ownerOfInvoiceId(String invoiceId) {
        return entries.keySet().stream()
                .filter(customer -> read(customer).invoice(invoiceId).isPresent())
                .findFirst();
    }

    private Map<String, ContractSeries> seriesOf(CustomerNumber customer) {
        return series.computeIfAbsent(customer, _ -> new LinkedHashMap<>());
    }

    private void move(CustomerNumber customer, ContractSeries to) {
        seriesOf(customer).put(to.contractNumber(), to);
    }

    private void post(CustomerNumber customer, LedgerEntry entry) {
        entries.computeIfAbsent(customer, _ -> new ArrayList<>()).add(entry);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
