package pl.ebok.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.money.Pln;

/** Invoices, payments and customers in one line each, for tests. */
public final class LedgerBuilders {
    /** Own account numbers of two customers. */
    public static final BankAccount ACCOUNT_1 = new BankAccount("66102052266453000000101001");

    public static final BankAccount ACCOUNT_2 = new BankAccount("39102052266453000000101002");

    private LedgerBuilders() {}

    public static PostedInvoice anInvoice(String number, String gross, String dueOn) {
        LocalDate due = LocalDate.parse(dueOn);
        return new PostedInvoice(
                new InvoiceNumber(number),
                "U/1",
                due.minusDays(14),
                due.minusDays(14),
                null,
                due,
                new Period(due.minusDays(74), due.minusDays(15)),
                Totals.ofNet(Pln.ZERO, 8),
                Pln.of(gross),
                Pln.ZERO,
                null,
                null);
    }

    public static ReceivedPayment aPayment(String id, String amount, @Nullable BankAccount paidTo, String title) {
        return new ReceivedPayment(
                id,
                LocalDate.parse("2026-11-04"),
                Pln.of(amount),
                paidTo == null ? List.of() : List.of(paidTo),
                title,
                "Jan Kowalski",
                PaymentSource.STATEMENT);
    }

    public static Customer aCustomer(String number, BankAccount account) {
        return Customer.of(
                        new CustomerNumber(number),
                        CustomerKind.PERSON,
                        "Łucja Żurek",
                        null,
                        new Address("Słoneczna", "27", null, "66-410", "Gorzów Wielkopolski"),
                        account)
                .withContact("klient@example.pl", null, null)
                .withEInvoiceConsent(new EInvoiceConsent(true, Instant.parse("2025-01-15T09:30:00Z"), null, null));
    }
}
