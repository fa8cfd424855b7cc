package pl.ebok.aws.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import pl.ebok.aws.Item;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.customers.SupplyPoint;
import pl.ebok.domain.customers.TariffGroups;

/** A customer with its contracts as one item. */
final class CustomerItem {
    static final String SK = "CUSTOMER";

    private CustomerItem() {}

    static String pk(CustomerNumber number) {
        return "CUSTOMER#" + number;
    }

    static Item of(Customer customer) {
        return of(customer, SK);
    }

    static Item of(Customer customer, String sk) {
        return Item.of(pk(customer.number()), sk)
                .with("number", customer.number().value())
                .with("kind", customer.kind())
                .with("name", customer.name())
                .with("nip", customer.nip() == null ? null : customer.nip().value())
                .with("email", customer.email())
                .with("phone", customer.phone())
                .with("address", address(customer.address()))
                .with(
                        "correspondenceAddress",
                        customer.correspondenceAddress() == null ? null : address(customer.correspondenceAddress()))
                .with("bankAccount", customer.bankAccount().nrb())
                .withAll("eInvoiceConsents", customer.eInvoiceConsents(), CustomerItem::consent)
                .with("collectiveInvoice", customer.collectiveInvoice())
                .withAll("contracts", customer.contracts(), CustomerItem::contract)
                .with("version", customer.version());
    }

    static Customer read(Item item) {
        String nip = item.optionalText("nip");
        return new Customer(
                new CustomerNumber(item.text("number")),
                item.oneOf("kind", CustomerKind.class),
                item.text("name"),
                nip == null ? null : new Nip(nip),
                item.optionalText("email"),
                item.optionalText("phone"),
                readAddress(item.item("address")),
                item.optional("correspondenceAddress", CustomerItem::readAddress),
                new BankAccount(item.text("bankAccount")),
                consents(item),
                item.flag("collectiveInvoice"),
                item.all("contracts", CustomerItem::readContract),
                item.number("version"));
    }

    private static Item contract(Contract contract) {
        return Item.map()
                .with("contractNumber", contract.contractNumber())
                .with("signedOn", contract.signedOn())
                .with("endedOn", contract.endedOn())
                .withTexts(
                        "services",
                        Arrays.stream(Service.values())
                                .filter(contract.services()::contains)
                                .map(Service::name)
                                .toList())
                .with("supplyPointId", contract.supplyPoint().id())
                .with("supplyPointAddress", address(contract.supplyPoint().address()))
                .with("multiUnit", contract.supplyPoint().multiUnit())
                .with("waterGroup", contract.tariffGroups().water())
                .with("sewageGroup", contract.tariffGroups().sewage())
                .with("standingChargeGroup", contract.tariffGroups().standingCharge())
                .with("cycle", contract.cycle())
                .with("periodMonths", contract.periodMonths())
                .with("billedUntil", contract.billedUntil())
                .withTexts("meterIds", contract.meterIds());
    }

    private static Contract readContract(Item item) {
        return new Contract(
                item.text("contractNumber"),
                item.date("signedOn"),
                item.optionalDate("endedOn"),
                item.texts("services").stream().map(Service::valueOf).collect(Collectors.toSet()),
                new SupplyPoint(
                        item.text("supplyPointId"),
                        Objects.requireNonNull(item.optional("supplyPointAddress", CustomerItem::readAddress)),
                        item.flag("multiUnit")),
                new TariffGroups(
                        item.optionalText("waterGroup"),
                        item.optionalText("sewageGroup"),
                        item.text("standingChargeGroup")),
                item.text("cycle"),
                Math.toIntExact(item.number("periodMonths")),
                item.optionalDate("billedUntil"),
                item.texts("meterIds"));
    }

    private static Item address(Address address) {
        return Item.map()
                .with("street", address.street())
                .with("building", address.building())
                .with("flat", address.flat())
                .with("postalCode", address.postalCode())
                .with("city", address.city());
    }

    private static Address readAddress(Item item) {
        return new Address(
                item.text("street"),
                item.text("building"),
                item.optionalText("flat"),
                item.text("postalCode"),
                item.text("city"));
    }

    private static Item consent(EInvoiceConsent consent) {
        return Item.map()
                .with("granted", consent.granted())
                .with("at", consent.at())
                .with("wordingVersion", consent.wordingVersion())
                .with("givenBy", consent.givenBy());
    }

    /** An item written before they were all kept has the last one alone. */
    private static List<EInvoiceConsent> consents(Item item) {
        EInvoiceConsent last = item.optional("eInvoiceConsent", CustomerItem::readConsent);
        return last == null ? item.all("eInvoiceConsents", CustomerItem::readConsent) : List.of(last);
    }

    private static EInvoiceConsent readConsent(Item item) {
        return new EInvoiceConsent(
                item.flag("granted"),
                item.instant("at"),
                item.optionalText("wordingVersion"),
                item.optionalText("givenBy"));
    }
}
