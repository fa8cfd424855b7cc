package pl.ebok.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** A synthetic customer as one line of the back-office import. */
final class ImportLine {
    private ImportLine() {}

    static String of(SyntheticCustomer synthetic) {
        Customer customer = synthetic.customer();
        Nip nip = customer.nip();
        EInvoiceConsent consent = customer.eInvoiceConsent();
        return Json.write(Json.map(
                "customerNumber", customer.number().value(),
                "kind", customer.kind().name(),
                "name", customer.name(),
                "nip", nip == null ? null : nip.value(),
                "email", customer.email(),
                "phone", customer.phone(),
                "address", address(customer.address()),
                "bankAccount", customer.bankAccount().nrb(),
                "eInvoiceConsent",
                        consent == null
                                ? null
                                : Json.map(
                                        "granted",
                                        consent.granted(),
                                        "at",
                                        consent.at().toString()),
                "contracts",
                        customer.contracts().stream()
                                .map(contract -> contract(contract, synthetic.meters()))
                                .toList(),
                "invoices",
                        synthetic.invoices().stream().map(ImportLine::invoice).toList()));
    }

    private static Map<String, @Nullable Object> contract(Contract contract, List<Meter> meters) {
        return Json.map(
                "contractNumber", contract.contractNumber(),
                "signedOn", contract.signedOn().toString(),
                "endedOn", null,
                "services",
                        contract.services().stream().map(Enum::name).sorted().toList(),
                "supplyPoint",
                        Json.map(
                                "id", contract.supplyPoint().id(),
                                "address", address(contract.supplyPoint().address()),
                                "multiUnit", contract.supplyPoint().multiUnit()),
                "tariffGroups",
                        Json.map(
                                "water", contract.tariffGroups().water(),
                                "sewage", contract.tariffGroups().sewage(),
                                "standingCharge", contract.tariffGroups().standingCharge()),
                "cycle", contract.cycle(),
                "periodMonths", contract.periodMonths(),
                "billedUntil", String.valueOf(contract.billedUntil()),
                "meters",
                        meters.stream()
                                .filter(meter -> meter.contractNumber().equals(contract.contractNumber()))
                                .map(ImportLine::meter)
                                .toList());
    }

    private static Map<String, @Nullable Object> meter(Meter meter) {
        return Json.map(
                "meterId", meter.meterId(),
                "kind", meter.kind().name(),
                "digits", meter.digits(),
                "installedOn", meter.installedOn().toString(),
                "removedOn", null,
                "legalisedUntil", String.valueOf(meter.legalisedUntil()),
                "readings", meter.readings().stream().map(ImportLine::reading).toList());
    }

    private static Map<String, @Nullable Object> reading(Reading reading) {
        return Json.map(
                "readOn", reading.readOn().toString(),
                "value", reading.value(),
                "source", reading.source().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> invoice(PostedInvoice invoice) {
        return Json.map(
                "invoiceNumber", invoice.number().value(),
                "contractNumber", invoice.contractNumber(),
                "issuedOn", invoice.issuedOn().toString(),
                "sentOn", String.valueOf(invoice.sentOn()),
                "dueOn", invoice.dueOn().toString(),
                "periodFrom", invoice.period().from().toString(),
                "periodTo", invoice.period().to().toString(),
                "net", Pln.text(invoice.totals().net()),
                "vat", Pln.text(invoice.totals().vat()),
                "gross", Pln.text(invoice.totals().gross()),
                "paid", Pln.text(invoice.paidEarlier()));
    }

    private static Map<String, @Nullable Object> address(Address address) {
        return Json.map(
                "street", address.street(),
                "building", address.building(),
                "flat", address.flat(),
                "postalCode", address.postalCode(),
                "city", address.city());
    }
}
