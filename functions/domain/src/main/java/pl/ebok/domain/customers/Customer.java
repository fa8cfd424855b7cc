package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A party to one or more contracts, with how to reach it and how it wants its invoices.
 *
 * @param nip tax number; present for business customers, who get the structured invoice too
 * @param bankAccount the customer's own account number, to which only this customer pays
 * @param eInvoiceConsents given and withdrawn, oldest first: the one in force on a period's first day decides its group
 * @param collectiveInvoice whether contracts of one cycle are billed together, one line group a supply point
 * @param version counts changes; a change names the version it was made on
 */
public record Customer(
        CustomerNumber number,
        CustomerKind kind,
        String name,
        @Nullable Nip nip,
        @Nullable String email,
        @Nullable String phone,
        Address address,
        @Nullable Address correspondenceAddress,
        BankAccount bankAccount,
        List<EInvoiceConsent> eInvoiceConsents,
        boolean collectiveInvoice,
        List<Contract> contracts,
        long version) {
    public Customer {
        eInvoiceConsents = List.copyOf(eInvoiceConsents);
        contracts = List.copyOf(contracts);
    }

    /** A new customer: without contracts and consents, and not stored yet. */
    public static Customer of(
            CustomerNumber number,
            CustomerKind kind,
            String name,
            @Nullable Nip nip,
            Address address,
            BankAccount bankAccount) {
        return new Customer(
                number, kind, name, nip, null, null, address, null, bankAccount, List.of(), false, List.of(), 0);
    }

    /** The consent as it stands; absent where it was never asked for. */
    public @Nullable EInvoiceConsent eInvoiceConsent() {
        return eInvoiceConsents.isEmpty() ? null : eInvoiceConsents.getLast();
    }

    /** Invoices go by e-mail only with consent and an address to send them to; by post otherwise. */
    public boolean wantsEInvoice() {
        EInvoiceConsent consent = eInvoiceConsent();
        return consent != null && consent.granted() && email != null;
    }

    public boolean hasContractInForce(LocalDate day) {
        return contracts.stream().anyMatch(contract -> contract.inForceOn(day));
    }

    public Optional<Contract> contract(String contractNumber) {
        return contracts.stream()
                .filter(contract -> contract.contractNumber().equals(contractNumber))
                .findFirst();
    }

    /** Where letters go: the correspondence address, else the customer's own. */
    public Address postalAddress() {
        return correspondenceAddress == null ? address : correspondenceAddress;
    }

    /** The same customer with other contact data. */
    public Customer withContact(
            @Nullable String newEmail, @Nullable String newPhone, @Nullable Address newCorrespondenceAddress) {
        return changed(changes -> {
            changes.email = newEmail;
            changes.phone = newPhone;
            changes.correspondenceAddress = newCorrespondenceAddress;
        });
    }

    /** The same customer, who gave or withdrew the consent after all others. */
    public Customer withEInvoiceConsent(EInvoiceConsent consent) {
        return changed(changes -> changes.eInvoiceConsents =
                Stream.concat(eInvoiceConsents.stream(), Stream.of(consent)).toList());
    }

    public Customer withEInvoiceConsents(List<EInvoiceConsent> consents) {
        return changed(changes -> changes.eInvoiceConsents = consents);
    }

    public Customer withCollectiveInvoice(boolean collective) {
        return changed(changes -> changes.collectiveInvoice = collective);
    }

    public Customer withContracts(List<Contract> others) {
        return changed(changes -> changes.contracts = others);
    }

    public Customer withVersion(long newVersion) {
        return changed(changes -> changes.version = newVersion);
    }

    private Customer changed(Consumer<Changes> change) {
        var changes = new Changes(this);
        change.accept(changes);
        return new Customer(
                number,
                kind,
                name,
                nip,
                changes.email,
                changes.phone,
                address,
                changes.correspondenceAddress,
                bankAccount,
                changes.eInvoiceConsents,
                changes.collectiveInvoice,
                changes.contracts,
                changes.version);
    }

    /** What can change of a customer, as it is until something changes it. */
    private static final class Changes {
        @Nullable
        String email;

        @Nullable
        String phone;

        @Nullable
        Address correspondenceAddress;

        List<EInvoiceConsent> eInvoiceConsents;
        boolean collectiveInvoice;
        List<Contract> contracts;
        long version;

        Changes(Customer customer) {
            email = customer.email;
            phone = customer.phone;
            correspondenceAddress = customer.correspondenceAddress;
            eInvoiceConsents = customer.eInvoiceConsents;
            collectiveInvoice = customer.collectiveInvoice;
            contracts = customer.contracts;
            version = customer.version;
        }
    }
}
