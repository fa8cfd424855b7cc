package pl.ebok.aws.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.PendingRegistration;
import pl.ebok.domain.access.PendingRegistration.Way;
import pl.ebok.domain.access.PendingRegistrations;
import pl.ebok.domain.customers.CustomerNumber;

/** Registrations that wait for the customer, in the access table until their end. */
public final class DynamoPendingRegistrations implements PendingRegistrations {
    private static final String SK = "PENDING";

    private final Table table;

    public DynamoPendingRegistrations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<PendingRegistration> find(String registrationId) {
        return table.get(pk(registrationId), SK).map(DynamoPendingRegistrations::read);
    }

    @Override
    public List<PendingRegistration> ofCustomer(CustomerNumber customer) {
        return table.byReference(reference(customer)).stream()
                .map(DynamoPendingRegistrations::read)
                .toList();
    }

    @Override
    public void save(PendingRegistration pending) {
        table.put(Item.of(pk(pending.registrationId()), SK)
                .with("registrationId", pending.registrationId())
                .with("customerNumber", pending.customerNumber().value())
                .with("email", pending.email())
                .with("code", pending.code())
                .with("confirmBy", pending.confirmBy())
                .with("expiresAt", pending.expiresAt())
                .with("confirmedUntil", pending.confirmedUntil())
                .reference(reference(pending.customerNumber()), pending.registrationId())
                .expiresAt(pending.expiresAt()));
    }

    @Override
    public void remove(PendingRegistration pending) {
        table.delete(pk(pending.registrationId()), SK);
    }

    private static PendingRegistration read(Item item) {
        String confirmedUntil = item.optionalText("confirmedUntil");
        return new PendingRegistration(
                item.text("registrationId"),
                new CustomerNumber(item.text("customerNumber")),
                item.text("email"),
                item.text("code"),
                item.oneOf("confirmBy", Way.class),
                item.instant("expiresAt"),
                confirmedUntil == null ? null : Instant.parse(confirmedUntil));
    }

    private static String pk(String registrationId) {
        return "REGISTRATION#" + registrationId;
    }

    private static String reference(CustomerNumber customer) {
        return "REGISTRATIONS#" + customer;
    }
}
