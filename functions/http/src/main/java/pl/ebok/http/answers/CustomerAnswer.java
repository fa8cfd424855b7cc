package pl.ebok.http.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.customers.SupplyPoint;
import pl.ebok.domain.customers.TariffGroups;
import pl.ebok.domain.metering.Meter;
import pl.ebok.json.Json;

/** A customer in answers, with contracts, supply points and meters. */
public final class CustomerAnswer {
    private CustomerAnswer() {}

    public static Map<String, @Nullable Object> of(
            Customer customer, List<Meter> meters, @Nullable String pendingEmail, LocalDate today) {
        Nip nip = customer.nip();
        return Json.map(
                "customerNumber", customer.number().value(),
                "kind", customer.kind().name(),
                "name", customer.name(),
                "nip", nip == null ? null : nip.value(),
                "address", AddressAnswer.of(customer.address()),
                "email", customer.email(),
                "pendingEmail", pendingEmail,
                "phone", customer.phone(),
                "correspondenceAddress", AddressAnswer.orNull(customer.correspondenceAddress()),
                "bankAccount", customer.bankAccount().nrb(),
                "eInvoiceConsent", consent(customer.eInvoiceConsent()),
                "collectiveInvoice", customer.collectiveInvoice(),
                "contractEnded", !customer.contracts().isEmpty() && !customer.hasContractInForce(today),
                "contracts",
                        customer.contracts().stream()
                                .map(contract -> contract(contract, meters))
                                .toList(),
                "version", customer.version());
    }

    /** A line of a list of customers. */
    public static Map<String, @Nullable Object> summary(Customer customer) {
        return Json.map(
                "customerNumber", customer.number().value(),
                "kind", customer.kind().name(),
                "name", customer.name(),
                "address", AddressAnswer.of(customer.address()),
                "email", customer.email(),
                "phone", customer.phone());
    }

    private static @Nullable Map<String, @Nullable Object> consent(@Nullable EInvoiceConsent consent) {
        return consent == null
                ? null
                : Json.map(
                        "granted", consent.granted(),
                        "at", consent.at().toString(),
                        "by", consent.givenBy(),
                        "wordingVersion", consent.wordingVersion());
    }

    public static Map<String, @Nullable Object> contract(Contract contract, List<Meter> meters) {
        TariffGroups groups = contract.tariffGroups();
        return Json.map(
                "contractNumber", contract.contractNumber(),
                "contractId", contract.id(),
                "signedOn", contract.signedOn().toString(),
                "endedOn", Texts.orNull(contract.endedOn()),
                "services",
                        Arrays.stream(Service.values())
                                .filter(contract.services()::contains)
                                .map(Service::name)
                                .toList(),
                "supplyPoint", supplyPoint(contract.supplyPoint()),
                "tariffGroups",
                        Json.map(
                                "water", groups.water(),
                                "sewage", groups.sewage(),
                                "standingCharge", groups.standingCharge()),
                "cycle", contract.cycle(),
                "periodMonths", contract.periodMonths(),
                "meters",
                        meters.stream()
                                .filter(meter -> meter.contractNumber().equals(contract.contractNumber()))
                                .map(CustomerAnswer::meter)
                                .toList());
    }

    private static Map<String, @Nullable Object> supplyPoint(SupplyPoint point) {
        return Json.map("id", point.id(), "address", AddressAnswer.of(point.address()), "multiUnit", point.multiUnit());
    }

    private static Map<String, @Nullable Object> meter(Meter meter) {
        return Json.map(
                "meterId", meter.meterId(),
                "kind", meter.kind().name(),
                "digits", meter.digits(),
                "installedOn", meter.installedOn().toString(),
                "removedOn", Texts.orNull(meter.removedOn()),
                "legalisedUntil", Texts.orNull(meter.legalisedUntil()));
    }
}
