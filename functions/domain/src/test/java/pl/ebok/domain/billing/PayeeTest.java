package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Payee.Transfer;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.money.Pln;

class PayeeTest {
    private static final BankAccount ACCOUNT = new BankAccount("55102052266453000000101005");

    private final Payee payee = new Payee("Wodociągi Przykładowe Sp. z o.o.", new Nip("5260250274"));

    @Test
    void should_say_what_to_write_into_a_transfer_and_give_the_code_for_the_banks_app() {
        Transfer transfer =
                payee.transfer(ACCOUNT, Pln.of("239.00"), "FV/101005/0003").orElseThrow();

        assertThat(transfer)
                .isEqualTo(new Transfer(
                        "Wodociągi Przykładowe Sp. z o.o.",
                        ACCOUNT,
                        Pln.of("239.00"),
                        "FV/101005/0003",
                        "5260250274|PL|55102052266453000000101005|023900|Wodociągi Przykładow|FV/101005/0003|||"));
    }

    @Test
    void should_ask_for_nothing_where_nothing_is_owed() {
        assertThat(payee.transfer(ACCOUNT, Pln.ZERO, "x")).isEmpty();
        assertThat(payee.transfer(ACCOUNT, Pln.of("-37.20"), "x")).isEmpty();
    }

    @Test
    void should_give_no_code_for_an_amount_it_cannot_carry() {
        assertThat(payee.transfer(ACCOUNT, Pln.of("99999.99"), "x")
                        .orElseThrow()
                        .qr())
                .contains("|9999999|");
        assertThat(payee.transfer(ACCOUNT, Pln.of("100000.00"), "x")
                        .orElseThrow()
                        .qr())
                .isNull();
    }
}
