package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.money.Pln;

class EffectOfConsentTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");

    private final SupplyPointBuilder paper =
            aSupplyPoint().groups("W1", "S1", "P").months(2).billedUntil("2026-08-31");

    @Test
    void tells_what_an_e_invoice_saves_from_the_next_period_on() {
        assertThat(effect(paper.customer()))
                .contains(new EffectOfConsent(Pln.of("8.21"), Pln.of("6.65"), LocalDate.parse("2027-01-01")));
    }

    @Test
    void tells_what_going_back_to_paper_costs() {
        Customer customer = paper.consent(true, "2026-01-15T09:30:00Z").customer();

        assertThat(effect(customer))
                .contains(new EffectOfConsent(Pln.of("6.65"), Pln.of("8.21"), LocalDate.parse("2027-01-01")));
    }

    @Test
    void counts_the_next_period_from_what_the_ledger_billed() {
        var effect = EffectOfConsent.of(
                paper.customer(), List.of(SampleTariff.tariff()), _ -> LocalDate.parse("2026-09-30"), NOW);

        assertThat(effect).map(EffectOfConsent::from).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void adds_up_over_contracts_and_leaves_ended_ones_out() {
        Customer customer = paper.customerOf(
                paper.contract(),
                aSupplyPoint()
                        .contract("U/2")
                        .groups("W1", "S1", "P")
                        .months(2)
                        .billedUntil("2026-08-31")
                        .contract(),
                aSupplyPoint().contract("U/3").endedOn("2026-08-31").contract());

        assertThat(effect(customer)).map(EffectOfConsent::now).contains(Pln.of("16.42"));
    }

    @Test
    void asks_for_no_e_mail_to_tell_what_it_would_do() {
        Customer without = paper.customer().withContact(null, null, null);

        assertThat(effect(without))
                .contains(new EffectOfConsent(Pln.of("8.21"), Pln.of("6.65"), LocalDate.parse("2027-01-01")));
    }

    @Test
    void counts_from_the_earliest_next_period_of_contracts_in_force() {
        Contract early = aSupplyPoint()
                .contract("U/2")
                .groups("W1", "S1", "P")
                .months(1)
                .billedUntil("2026-08-31")
                .contract();
        Contract signedLater = aSupplyPoint()
                .contract("U/3")
                .groups("W1", "S1", "P")
                .signedOn("2026-11-06")
                .contract();
        LocalDate december = LocalDate.parse("2026-12-01");

        assertThat(effect(paper.customerOf(paper.contract(), early)))
                .map(EffectOfConsent::from)
                .contains(december);
        assertThat(effect(paper.customerOf(early, paper.contract())))
                .map(EffectOfConsent::from)
                .contains(december);
        assertThat(effect(paper.customerOf(paper.contract(), signedLater))).isEqualTo(effect(paper.customer()));
    }

    @Test
    void says_nothing_where_no_price_is_known() {
        assertThat(EffectOfConsent.of(paper.customer(), List.of(), _ -> null, NOW))
                .isEmpty();
    }

    private static Optional<EffectOfConsent> effect(Customer customer) {
        return EffectOfConsent.of(customer, List.of(SampleTariff.tariff()), _ -> null, NOW);
    }
}
