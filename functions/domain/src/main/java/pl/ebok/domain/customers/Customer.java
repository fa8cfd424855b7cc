package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party to one or more contracts, with how to reach it and how it wants its invoices.
 *
 * @param nip tax number; present for business customers, who get the structured invoice too
 * @param bankAccount the customer's own account number, to which only this customer pays
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
        @Nullable EInvoiceConsent eInvoiceConsent,
        boolean collectiveInvoice,
        List<Contract> contracts,
        long version) {
    public Customer {
        contracts = List.copyOf(contracts);
    }

    /** Invoices go by e-mail only with consent and an address to send them to; by post otherwise. */
    public boolean wantsEInvoice() {
        return eInvoiceConsent != null && eInvoiceConsent.granted() && email != null;
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
        return new Customer(
                number,
                kind,
                name,
                nip,
                newEmail,
                newPhone,
                address,
                newCorrespondenceAddress,
                bankAccount,
                eInvoiceConsent,
                collectiveInvoice,
                contracts,
                version);
    }

    public Customer withEInvoiceConsent(@Nullable EInvoiceConsent consent) {
        return new Customer(
                number,
                kind,
                name,
                nip,
                email,
                phone,
                address,
                correspondenceAddress,
                bankAccount,
                consent,
                collectiveInvoice,
                contracts,
                version);
    }

    public Customer withCollectiveInvoice(boolean collective) {
        return new Customer(
                number,
                kind,
                name,
                nip,
                email,
                phone,
                address,
                correspondenceAddress,
                bankAccount,
                eInvoiceConsent,
                collective,
                contracts,
                version);
    }

    public Customer withContracts(List<Contract> others) {
        return new Customer(
                number,
                kind,
                name,
                nip,
                email,
                phone,
                address,
                correspondenceAddress,
                bankAccount,
                eInvoiceConsent,
                collectiveInvoice,
                others,
                version);
    }
}
