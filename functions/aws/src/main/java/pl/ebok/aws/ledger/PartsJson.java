package pl.ebok.aws.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** What invoices and demands have in common, as JSON. */
final class PartsJson {
    private static final int ANY_LENGTH = 10_000;

    private PartsJson() {}

    static Map<String, @Nullable Object> buyer(Buyer buyer) {
        Nip nip = buyer.nip();
        return Json.map(
                "customerNumber", buyer.customerNumber().value(),
                "name", buyer.name(),
                "nip", nip == null ? null : nip.value(),
                "address", address(buyer.address()),
                "postalAddress", address(buyer.postalAddress()),
                "email", buyer.email(),
                "byEmail", buyer.byEmail(),
                "bankAccount", buyer.bankAccount().nrb());
    }

    static Buyer buyer(Fields buyer) {
        String nip = buyer.optionalText("nip", ANY_LENGTH);
        return new Buyer(
                new CustomerNumber(buyer.text("customerNumber", ANY_LENGTH)),
                buyer.text("name", ANY_LENGTH),
                nip == null ? null : new Nip(nip),
                address(buyer.object("address")),
                address(buyer.object("postalAddress")),
                buyer.optionalText("email", ANY_LENGTH),
                buyer.flag("byEmail"),
                new BankAccount(buyer.text("bankAccount", ANY_LENGTH)));
    }

    static Map<String, @Nullable Object> address(Address address) {
        return Json.map(
                "street", address.street(),
                "building", address.building(),
                "flat", address.flat(),
                "postalCode", address.postalCode(),
                "city", address.city());
    }

    static Address address(Fields address) {
        return new Address(
                address.text("street", ANY_LENGTH),
                address.text("building", ANY_LENGTH),
                address.optionalText("flat", ANY_LENGTH),
                address.text("postalCode", ANY_LENGTH),
                address.text("city", ANY_LENGTH));
    }

    static Map<String, @Nullable Object> period(Period period) {
        return Json.map("from", period.from().toString(), "to", period.to().toString());
    }

    static Period period(Fields period) {
        return new Period(period.date("from"), period.date("to"));
    }
}
