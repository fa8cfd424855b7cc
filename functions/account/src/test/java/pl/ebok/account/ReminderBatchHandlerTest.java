package pl.ebok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;
import static pl.ebok.domain.metering.MeterBuilder.aGardenMeter;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;

class ReminderBatchHandlerTest {
    private final Office office = Office.withCustomer(aCustomer().build());

    @Test
    void tells_once_that_a_reading_counts_now() {
        runOn("2026-10-23");
        assertThat(letters()).isEmpty();

        runOn("2026-10-24");
        runOn("2026-10-25");
        assertThat(letters()).containsExactly("reading-window/U/2019/101001/2026-10-31");
    }

    @Test
    void warns_once_before_a_garden_meters_legalisation_ends() {
        new DynamoMeters(office.db.table("MeteringTable"))
                .save(aGardenMeter().numbered("G1").legalisedUntil("2027-03-31").build());

        runOn("2026-09-29");
        assertThat(letters()).isEmpty();
        runOn("2026-09-30");
        runOn("2026-10-01");
        assertThat(letters()).containsExactly("legalisation/G1/2027-03-31");
    }

    @Test
    void is_silent_about_what_was_switched_off() {
        new DynamoNotifications(office.db.table("CustomersTable"))
                .choose(Office.CUSTOMER, new NotificationChoices(true, false, false, false, true));

        runOn("2026-10-24");
        assertThat(letters()).isEmpty();
    }

    @Test
    void tells_a_new_customer_that_registration_is_open_after_the_first_invoice() {
        var customer = Office.withCustomer(aCustomer()
                .with(aContract().signedOn("2026-09-01").neverBilled())
                .build());
        customer.grants.revoke(Office.USER, Office.CUSTOMER);
        runOn(customer, "2026-10-05");
        assertThat(ids(customer)).isEmpty();

        customer.ledger.importInvoice(Office.CUSTOMER, invoice());
        runOn(customer, "2026-10-06");
        assertThat(ids(customer)).containsExactly("registration-open/101001");
    }

    @Test
    void does_not_tell_who_is_registered_already() {
        var customer = Office.withCustomer(aCustomer()
                .with(aContract().signedOn("2026-09-01").neverBilled())
                .build());
        customer.grant("user-2", "x@example.pl", Role.PROXY);
        customer.ledger.importInvoice(Office.CUSTOMER, invoice());

        runOn(customer, "2026-10-06");
        assertThat(ids(customer)).isEmpty();
    }

    private void runOn(String scheduled) {
        runOn(office, scheduled);
    }

    private static void runOn(Office office, String scheduled) {
        var settings = office.db.settings(Map.of("UTILITY", Office.UTILITY));
        var handler = new ReminderBatchHandler(settings, office.db.client());
        Fixture.of("account/reminders.json", Map.class, "\"2026-10-24\"", "\"" + scheduled + "\"")
                .givenTo(handler);
    }

    private List<String> letters() {
        return ids(office);
    }

    private static List<String> ids(Office office) {
        return office.letters().stream().map(Message::id).toList();
    }

    private static PostedInvoice invoice() {
        return anImportedInvoice()
                .numbered("FV/1")
                .dueOn("2026-10-19")
                .over("2026-09-01", "2026-09-30")
                .build();
    }
}
