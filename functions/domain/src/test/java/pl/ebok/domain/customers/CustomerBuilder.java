package pl.ebok.domain.customers;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A customer for tests: a person with one contract, an e-mail, and no consent to e-invoices. */
public final class CustomerBuilder {
    private BankAccount bankAccount = new BankAccount("66102052266453000000101001");
    private CustomerNumber number = new CustomerNumber("101001");
    private CustomerKind kind = CustomerKind.PERSON;
    private String name = "Krzysztof Mazur";
    private Nip nip;
    private String email = "klient101001@example.pl";
    private String phone = "+48608922960";
    private Address correspondenceAddress;
    private EInvoiceConsent consent;
    private boolean collectiveInvoice;
    private List<Contract> contracts = List.of(ContractBuilder.aContract().build());
    private long version;

    private CustomerBuilder() {}

    public static CustomerBuilder aCustomer() {
        return new CustomerBuilder();
    }

    public CustomerBuilder numbered(String value) {
        number = new CustomerNumber(value);
        return this;
    }

    public CustomerBuilder named(String fullName) {
        name = fullName;
        return this;
    }

    public CustomerBuilder company(String taxNumber) {
        kind = CustomerKind.COMPANY;
        nip = new Nip(taxNumber);
        return this;
    }

    public CustomerBuilder buildingManager() {
        kind = CustomerKind.BUILDING_MANAGER;
        return this;
    }

    public CustomerBuilder withEmail(String address) {
        email = address;
        return this;
    }

    public CustomerBuilder withoutEmail() {
        email = null;
        return this;
    }

    public CustomerBuilder writtenToAt(Address address) {
        correspondenceAddress = address;
        return this;
    }

    public CustomerBuilder withBankAccount(String nrb) {
        bankAccount = new BankAccount(nrb);
        return this;
    }

    public CustomerBuilder withEInvoiceConsent() {
        consent = new EInvoiceConsent(true, Instant.parse("2025-01-15T09:30:00Z"), "1", "user-1");
        return this;
    }

    public CustomerBuilder withCollectiveInvoice() {
        collectiveInvoice = true;
        return this;
    }

    public CustomerBuilder with(ContractBuilder... all) {
        contracts = Arrays.stream(all).map(ContractBuilder::build).toList();
        return this;
    }

    public CustomerBuilder with(List<Contract> all) {
        contracts = all;
        return this;
    }

    public CustomerBuilder atVersion(long last) {
        version = last;
        return this;
    }

    public Customer build() {
        var address = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");
        return Customer.of(number, kind, name, nip, address, bankAccount)
                .withContact(email, phone, correspondenceAddress)
                .withEInvoiceConsents(consent == null ? List.of() : List.of(consent))
                .withCollectiveInvoice(collectiveInvoice)
                .withContracts(contracts)
                .withVersion(version);
    }
}
