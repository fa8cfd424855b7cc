package pl.ebok.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.PendingRegistration.Way;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.ToConfirm;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.money.Pln;

class RegisteringTest {
    private static final String ON_FILE = "klient101001@example.pl";
    private static final String OTHER = "wnuk@example.pl";
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");

    private final Threshold door = new Threshold(aCustomer());
    private final MemoryAccess memory = door.memory;

    @Test
    void one_of_the_last_three_invoices_proves_the_customer() {
        memory.issued("FV/4", "4.00")
                .issued("FV/3", "3.00")
                .issued("FV/2", "2.00")
                .issued("FV/1", "1.00");

        assertThat(register(ON_FILE, "FV/2", "2.00")).isInstanceOfSatisfying(Registered.class, registered -> {
            assertThat(registered.ticket().expiresAt()).isEqualTo(Threshold.NOW.plus(Duration.ofHours(24)));
            assertThat(memory.tickets.ofEmail(ON_FILE)).containsExactly(registered.ticket());
        });
        assertThat(register(ON_FILE, "FV/1", "1.00")).isInstanceOf(ContractRequired.class);
    }

    @Test
    void what_is_typed_is_compared_as_it_is_meant() {
        memory.issued("FV/U/2019/101001/0004", "194.50", "K7QXM-4WRTB");

        assertThat(register(ON_FILE, "fv u\u00a02019\u2011101001.0004\u200b", "194.50"))
                .isInstanceOf(Registered.class);
        assertThat(registerByCode(ON_FILE, " k7qxm4wrtb")).isInstanceOf(Registered.class);
    }

    @Test
    void wrong_number_wrong_invoice_and_wrong_amount_are_answered_alike() {
        memory.issued("FV/1", "194.50", "K7QXM-4WRTB");

        assertThat(register(ON_FILE, "FV/9", "194.50")).isEqualTo(new ContractRequired());
        assertThat(register(ON_FILE, "FV/1", "194.51")).isEqualTo(new ContractRequired());
        assertThat(registerByCode(ON_FILE, "K7QXM-4WRTC")).isEqualTo(new ContractRequired());
        assertThat(door.registering.apply(new RegistrationRequest(
                        new CustomerNumber("999999"), new InvoiceProof("FV/1", Pln.of("194.50")), null, null, ON_FILE)))
                .isEqualTo(new ContractRequired());
        assertThat(memory.alarm.wrong).isEqualTo(4);
    }

    @Test
    void an_ended_contract_registers_nobody() {
        var ended = new Threshold(aCustomer().with(aContract().endedOn("2026-08-31")));
        ended.memory.issued("FV/1", "194.50", "K7QXM-4WRTB");

        assertThat(ended.registering.apply(request(ON_FILE, "FV/1", "194.50"))).isEqualTo(new ContractRequired());
        assertThat(ended.registering.apply(byCode(ON_FILE, "K7QXM-4WRTB"))).isEqualTo(new ContractRequired());
    }

    @Test
    void a_contract_without_an_invoice_has_to_wait_for_the_first() {
        var fresh = new Threshold(aCustomer().with(aContract().numbered("U/1")));

        assertThat(fresh.registering.apply(byContract("u-1"))).isEqualTo(new FirstInvoiceRequired());
        assertThat(fresh.registering.apply(byContract("U/2"))).isEqualTo(new ContractRequired());
    }

    @Test
    void a_contract_that_has_ended_does_not_wait_for_a_first_invoice() {
        var changed = new Threshold(aCustomer()
                .with(
                        aContract().numbered("U/1").endedOn("2026-08-31"),
                        aContract().numbered("U/2")));

        assertThat(changed.registering.apply(byContract("U/1"))).isEqualTo(new ContractRequired());
        assertThat(changed.registering.apply(byContract("U/2"))).isEqualTo(new FirstInvoiceRequired());
    }

    @Test
    void who_has_access_already_is_told_so() {
        memory.issued("FV/1", "194.50");
        memory.signIns.confirmed.put(ON_FILE, "user-1");
        memory.grants.add(new Grant("user-1", ON_FILE, NUMBER, Role.OWNER, Threshold.NOW));

        assertThat(register(ON_FILE, "FV/1", "194.50")).isEqualTo(new AlreadyRegistered());
    }

    @Test
    void a_grant_whose_user_is_gone_does_not_stand_in_the_way_and_neither_does_one_for_another_customer() {
        memory.issued("FV/1", "194.50");
        memory.grants.add(new Grant("gone", ON_FILE, NUMBER, Role.OWNER, Threshold.NOW));
        assertThat(register(ON_FILE, "FV/1", "194.50")).isInstanceOf(Registered.class);

        memory.signIns.confirmed.put(ON_FILE, "user-1");
        memory.grants.add(new Grant("user-1", ON_FILE, new CustomerNumber("101002"), Role.OWNER, Threshold.NOW));
        assertThat(register(ON_FILE, "FV/1", "194.50")).isInstanceOf(Registered.class);
    }

    @Test
    void whoever_signed_up_and_never_proved_the_e_mail_makes_room() {
        memory.issued("FV/1", "194.50");
        memory.signIns.unconfirmed.add(ON_FILE);

        register(ON_FILE, "FV/1", "194.50");

        assertThat(memory.signIns.unconfirmed).isEmpty();
    }

    @Test
    void under_another_e_mail_the_one_on_file_is_asked_first() {
        memory.issued("FV/1", "194.50");

        assertThat(register(OTHER, "FV/1", "194.50")).isInstanceOfSatisfying(ToConfirm.class, asked -> {
            assertThat(asked.pending().confirmBy()).isEqualTo(Way.E_MAIL);
            assertThat(asked.pending().expiresAt()).isEqualTo(Threshold.NOW.plus(Duration.ofHours(24)));
            assertThat(door.mailed).singleElement().satisfies(mail -> {
                assertThat(mail.to()).isEqualTo(ON_FILE);
                assertThat(mail.customer()).isNull();
                assertThat(mail.pl().text())
                        .contains(
                                asked.pending().code(),
                                OTHER,
                                "#" + asked.pending().registrationId() + "/");
            });
        });
        assertThat(memory.tickets.ofEmail(OTHER)).isEmpty();
    }

    @Test
    void without_an_e_mail_on_file_a_letter_goes_out() {
        var unknown = new Threshold(aCustomer().withoutEmail());
        unknown.memory.issued("FV/1", "194.50");

        assertThat(unknown.registering.apply(request(OTHER, "FV/1", "194.50")))
                .isInstanceOfSatisfying(ToConfirm.class, asked -> {
                    assertThat(asked.pending().confirmBy()).isEqualTo(Way.LETTER);
                    assertThat(asked.pending().expiresAt()).isEqualTo(Threshold.NOW.plus(Duration.ofDays(21)));
                    assertThat(unknown.posted)
                            .singleElement()
                            .satisfies(letter -> assertThat(letter.text())
                                    .contains(asked.pending().code()));
                });
        assertThat(unknown.mailed).isEmpty();
    }

    @Test
    void who_asks_again_is_not_asked_about_twice_and_nobody_is_asked_more_than_three_times_a_day() {
        memory.issued("FV/1", "194.50");

        assertThat(register(OTHER, "FV/1", "194.50")).isEqualTo(register(OTHER, "FV/1", "194.50"));
        register("b@example.pl", "FV/1", "194.50");
        register("c@example.pl", "FV/1", "194.50");

        assertThat(register("d@example.pl", "FV/1", "194.50")).isInstanceOf(TooManyAttempts.class);
        assertThat(door.mailed).hasSize(3);
    }

    @Test
    void a_code_proves_by_itself_and_the_customer_is_told_before_the_ticket_is_there() {
        memory.issued("FV/1", "194.50", "K7QXM-4WRTB");
        memory.grants.add(new Grant("user-1", "owner@example.pl", NUMBER, Role.OWNER, Threshold.NOW));
        memory.grants.add(new Grant("user-2", "proxy@example.pl", NUMBER, Role.PROXY, Threshold.NOW));

        assertThat(registerByCode(OTHER, "K7QXM-4WRTB")).isInstanceOf(Registered.class);

        assertThat(door.mailed).extracting(Message::to).containsExactlyInAnyOrder(ON_FILE, "owner@example.pl");
        assertThat(door.mailed).allSatisfy(mail -> assertThat(mail.pl().text()).contains(OTHER));
    }

    @Test
    void a_customer_without_an_e_mail_is_told_of_a_new_owner_by_post() {
        var unknown = new Threshold(aCustomer().withoutEmail());
        unknown.memory.issued("FV/1", "194.50", "K7QXM-4WRTB");

        unknown.registering.apply(byCode(OTHER, "K7QXM-4WRTB"));

        assertThat(unknown.posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(OTHER));
        assertThat(unknown.mailed).isEmpty();
    }

    @Test
    void five_wrong_amounts_a_day_lock_amounts_until_tomorrow_whatever_the_e_mail_but_not_the_code() {
        memory.issued("FV/1", "194.50", "K7QXM-4WRTB");
        IntStream.range(0, 5)
                .forEach(i -> assertThat(register("e" + i + "@example.pl", "FV/1", "0.0" + i))
                        .isEqualTo(new ContractRequired()));

        assertThat(register(ON_FILE, "FV/1", "194.50")).isEqualTo(new TooManyAttempts(Duration.ofHours(11)));
        assertThat(memory.alarm.locked).isEqualTo(1);
        assertThat(registerByCode(ON_FILE, "K7QXM-4WRTB")).isInstanceOf(Registered.class);
        assertThat(register(ON_FILE, "FV/1", "194.50")).as("after the code").isInstanceOf(Registered.class);
    }

    @Test
    void ten_wrong_amounts_in_all_lock_amounts_for_good() {
        memory.issued("FV/1", "194.50");
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 5; i++) {
                door.on(day).apply(request(ON_FILE, "FV/1", "1.00"));
            }
        }

        assertThat(door.on(20).apply(request(ON_FILE, "FV/1", "194.50"))).isInstanceOf(TooManyAttempts.class);
        assertThat(memory.attempts.counted("NUMBER#101001")).isEqualTo(10);
    }

    @Test
    void spellings_of_a_number_and_of_an_e_mail_share_their_tries() {
        for (int i = 0; i < 20; i++) {
            door.registering.apply(new RegistrationRequest(
                    CustomerNumber.typed("2000" + i), null, null, "U/1", "a.b+" + i + "@example.pl"));
        }
        assertThat(register("ab@example.pl", "FV/1", "1.00")).isInstanceOf(TooManyAttempts.class);
        assertThat(memory.attempts.counted("NUMBER#101001")).isZero();
    }

    @Test
    void a_right_proof_is_no_try() {
        memory.issued("FV/1", "194.50");
        IntStream.range(0, 8).forEach(i -> register(ON_FILE, "FV/1", "194.50"));

        assertThat(register(ON_FILE, "FV/1", "194.50")).isInstanceOf(Registered.class);
        assertThat(memory.attempts.counted("EMAIL#" + ON_FILE)).isZero();
    }

    @Test
    void a_signed_in_user_who_proves_another_customer_gets_the_grant_at_once_or_has_to_wait_as_others() {
        memory.issued("FV/1", "194.50");

        assertThat(door.registering.addTo("user-7", request(ON_FILE, "FV/1", "194.50")))
                .isInstanceOf(Registered.class);
        assertThat(door.registering.addTo("user-8", request(OTHER, "FV/1", "194.50")))
                .isInstanceOf(ToConfirm.class);

        assertThat(memory.grants.all())
                .containsExactly(new Grant("user-7", ON_FILE, NUMBER, Role.OWNER, Threshold.NOW));
    }

    private RegistrationOutcome register(String email, String invoice, String gross) {
        return door.registering.apply(request(email, invoice, gross));
    }

    private RegistrationOutcome registerByCode(String email, String code) {
        return door.registering.apply(byCode(email, code));
    }

    private static RegistrationRequest request(String email, String invoice, String gross) {
        return new RegistrationRequest(NUMBER, new InvoiceProof(invoice, Pln.of(gross)), null, null, email);
    }

    private static RegistrationRequest byCode(String email, String code) {
        return new RegistrationRequest(NUMBER, null, code, null, email);
    }

    private static RegistrationRequest byContract(String contract) {
        return new RegistrationRequest(NUMBER, null, null, contract, ON_FILE);
    }
}
