package pl.ebok.domain.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import pl.ebok.domain.billing.BillingDuePeriods;
import pl.ebok.domain.billing.BillingOutcome.NotBillable;
import pl.ebok.domain.billing.CalculatingInvoice;
import pl.ebok.domain.billing.DueInvoices;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.codes.RegistrationCode;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.StatingAccount;
import pl.ebok.domain.metering.Meters;

/**
 * Bills the customers of a batch. What is billed already is left alone, so the same batch twice, or one broken off in the
 * middle, issues each invoice once; a customer that cannot be billed is reported and stops nobody else.
 */
public final class BillingCustomers {
    /** Another run may issue at the same time; each try reads anew what that one did. */
    private static final int TRIES = 3;

    private final Customers customers;
    private final Meters meters;
    private final Ledger ledger;
    private final BillingDuePeriods billing;
    private final InterestRates rates;
    private final RandomGenerator random;

    /** @param random draws the registration codes: production gives a secure one */
    public BillingCustomers(
            Customers customers,
            Meters meters,
            Ledger ledger,
            Tariffs tariffs,
            InterestRates rates,
            RandomGenerator random) {
        this.customers = customers;
        this.meters = meters;
        this.ledger = ledger;
        this.billing = new BillingDuePeriods(new CalculatingInvoice(tariffs.all()));
        this.rates = rates;
        this.random = random;
    }

    public BatchResult apply(int batch, String cycle, LocalDate billingDate, List<CustomerNumber> numbers) {
        int invoices = 0;
        List<RunFailure> failures = new ArrayList<>();
        for (CustomerNumber number : numbers) {
            try {
                invoices += bill(number, cycle, billingDate, failures);
            } catch (IllegalArgumentException
                    | IllegalStateException
                    | ArithmeticException
                    | NullPointerException
                    | NoSuchElementException poison) {
                // Data nobody foresaw. Failures of the store are not caught: they pass, and the batch is tried again.
                failures.add(new RunFailure(
                        number, "", "unexpected", poison.getClass().getSimpleName()));
            }
        }
        return new BatchResult(batch, numbers.size(), invoices, failures);
    }

    private int bill(CustomerNumber number, String cycle, LocalDate billingDate, List<RunFailure> failures) {
        Optional<Customer> customer = customers.find(number);
        if (customer.isEmpty()) {
            return 0;
        }
        for (int tries = 1; tries <= TRIES; tries++) {
            CustomerLedger read = ledger.read(number);
            DueInvoices due = billing.apply(
                    customer.get(),
                    cycle,
                    billingDate,
                    meters.ofCustomer(number),
                    read.documents(),
                    series -> read.seriesOf(series).lastSequence() + 1);
            // A run finds most customers billed when it is repeated: their accounts need not be replayed.
            List<Invoice> invoices = due.invoices().isEmpty()
                    ? List.of()
                    : StatingAccount.on(due.invoices(), read.account(rates, billingDate));
            if (issueAll(invoices, read)) {
                due.failures().forEach(failure -> failures.add(failure(number, failure)));
                return issuedOn(billingDate, read) + due.invoices().size();
            }
        }
        failures.add(new RunFailure(number, "", "taken-meanwhile", "another run kept issuing for this customer"));
        return 0;
    }

    private boolean issueAll(List<Invoice> invoices, CustomerLedger read) {
        var series = new CurrentSeries(read);
        for (Invoice invoice : invoices) {
            List<ContractSeries> billed = invoice.charges().stream()
                    .map(SupplyPointCharges::contractNumber)
                    .distinct()
                    .map(series::of)
                    .toList();
            if (!ledger.issue(invoice.provedBy(RegistrationCode.next(random)), billed)) {
                return false;
            }
            series.moved(invoice);
        }
        return true;
    }

    private static int issuedOn(LocalDate billingDate, CustomerLedger read) {
        return (int) read.documents().stream()
                .filter(invoice -> !invoice.isCorrection())
                .filter(invoice -> invoice.issuedOn().equals(billingDate))
                .count();
    }

    private static RunFailure failure(CustomerNumber customer, NotBillable failure) {
        return new RunFailure(
                customer,
                failure.contractNumber(),
                failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                failure.detail());
    }
}
