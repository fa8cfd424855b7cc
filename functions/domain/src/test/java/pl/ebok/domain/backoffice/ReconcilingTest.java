package pl.ebok.domain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;

class ReconcilingTest {
    private static final Customer LAST = aCustomer().build();
    private static final Address ELSEWHERE = new Address("Polna", "1", null, "66-400", "Gorzów Wielkopolski");

    @Test
    void takes_a_new_customer_as_it_is() {
        assertThat(Reconciling.apply(LAST, null, null)).isEqualTo(LAST);
    }

    @Test
    void changes_nothing_when_the_back_office_says_the_same_again() {
        Customer here = aCustomer()
                .withEmail("new@example.pl")
                .withEInvoiceConsent()
                .withCollectiveInvoice()
                .writtenToAt(ELSEWHERE)
                .atVersion(7)
                .build();

        assertThat(Reconciling.apply(LAST, LAST, here)).isEqualTo(here);
    }

    @Test
    void takes_over_what_the_back_office_changed() {
        Customer now = aCustomer()
                .named("Krzysztof Mazur-Nowak")
                .company("4449786907")
                .withEmail("office@example.pl")
                .withEInvoiceConsent()
                .with(aContract().at(ELSEWHERE).inCycle("B").everyMonths(1).endedOn("2026-12-31"))
                .build();

        Customer kept = Reconciling.apply(now, LAST, aCustomer().atVersion(3).build());

        assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(now);
        assertThat(kept.version()).isEqualTo(3);
    }

    @Test
    void keeps_contact_data_that_the_customer_changed_here() {
        Customer now = aCustomer().named("Anna").withEmail("office@example.pl").build();
        Customer here = aCustomer().withEmail("own@example.pl").build();

        Customer kept = Reconciling.apply(now, LAST, here);

        assertThat(kept.name()).isEqualTo("Anna");
        assertThat(kept.email()).isEqualTo("own@example.pl");
    }

    @Test
    void keeps_an_email_that_the_customer_removed_here() {
        Customer now = aCustomer().withEmail("office@example.pl").build();

        assertThat(Reconciling.apply(now, LAST, aCustomer().withoutEmail().build())
                        .email())
                .isNull();
    }

    @Test
    void keeps_the_later_of_two_consents() {
        Customer last = LAST.withEInvoiceConsent(consent(true, "2025-01-15T09:30:00Z"));
        Customer here = LAST.withEInvoiceConsent(consent(false, "2026-06-01T09:30:00Z"));
        Customer earlier = LAST.withEInvoiceConsent(consent(true, "2026-05-01T09:30:00Z"));
        Customer later = LAST.withEInvoiceConsent(consent(true, "2026-07-01T09:30:00Z"));

        assertThat(Reconciling.apply(last, last, here).wantsEInvoice()).isFalse();
        assertThat(Reconciling.apply(earlier, last, here).wantsEInvoice()).isFalse();
        assertThat(Reconciling.apply(later, last, here).wantsEInvoice()).isTrue();
        assertThat(Reconciling.apply(later, last, last).wantsEInvoice()).isTrue();
        assertThat(Reconciling.apply(LAST, last, here).eInvoiceConsent()).isEqualTo(here.eInvoiceConsent());
    }

    @Test
    void never_takes_back_how_far_a_contract_is_billed() {
        Customer now = aCustomer().with(aContract().billedUntil("2026-08-31")).build();
        Customer here = aCustomer().with(aContract().billedUntil("2026-10-31")).build();

        assertThat(Reconciling.apply(now, LAST, here).contracts().getFirst().billedUntil())
                .isEqualTo("2026-10-31");
        assertThat(Reconciling.apply(here, LAST, now).contracts().getFirst().billedUntil())
                .isEqualTo("2026-10-31");
    }

    @Test
    void loses_no_contract_and_no_meter() {
        Customer here = aCustomer()
                .with(aContract().withMeters("M1", "M2"), aContract().numbered("U/here"))
                .build();
        Customer now = aCustomer()
                .with(aContract().withMeters("M1", "M3"), aContract().numbered("U/new"))
                .build();

        Customer kept = Reconciling.apply(now, LAST, here);

        assertThat(kept.contracts())
                .extracting(Contract::contractNumber)
                .containsExactly("U/2019/101001", "U/new", "U/here");
        assertThat(kept.contracts().getFirst().meterIds()).containsExactly("M1", "M2", "M3");
    }

    @Test
    void keeps_the_contact_data_of_a_customer_made_here_and_takes_over_the_rest() {
        Customer now = aCustomer().named("Anna").withEmail("office@example.pl").build();
        Customer here = aCustomer().withEmail("own@example.pl").build();

        Customer kept = Reconciling.apply(now, null, here);

        assertThat(kept.name()).isEqualTo("Anna");
        assertThat(kept.email()).isEqualTo("own@example.pl");
        assertThat(Reconciling.apply(now, null, aCustomer().withoutEmail().build())
                        .email())
                .isEqualTo("office@example.pl");
    }

    private static EInvoiceConsent consent(boolean granted, String at) {
        return new EInvoiceConsent(granted, Instant.parse(at), null, null);
    }
}
