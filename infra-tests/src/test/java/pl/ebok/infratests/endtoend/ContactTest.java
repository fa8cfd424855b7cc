package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;

/** How a customer is reached: phone, address for letters, and an e-mail that has to be confirmed. */
@EndToEnd
class ContactTest {
    private static final Pattern CODE = Pattern.compile("kod:\\s+(\\d{6})");
    private static final ImportedCustomer CUSTOMER = ImportedCustomer.numbered("902050", "Z902050");
    private static final ImportedCustomer HASTY = ImportedCustomer.numbered("902051", "Z902050");
    private static final String CONTACT = CUSTOMER.path() + "/contact";
    private static Api customer;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(CUSTOMER, HASTY));
        customer = Ebok.owner(CUSTOMER);
    }

    /** The code that a new address was sent. */
    static String codeIn(String text) {
        var code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group(1);
    }

    @Test
    void should_count_a_new_e_mail_once_it_is_confirmed_and_tell_the_old_and_the_new_one() {
        // GIVEN
        String old = CUSTOMER.email();
        String renamed = "nowa.poczta.902050@example.pl";

        // WHEN
        var asked = customer.put(CONTACT, Map.of("email", renamed));

        // THEN
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.json()).containsEntry("email", old).containsEntry("pendingEmail", renamed);
        assertThat(Ebok.MAIL.newest(old, "Zgłoszono nowy adres e-mail")).isNotNull();
        String code =
                codeIn(Ebok.MAIL.newest(renamed, "Potwierdzenie nowego adresu").text());

        // WHEN
        var wrong = customer.post(CONTACT + "/confirmation", Map.of("code", code.equals("000000") ? "1111" : "000000"));
        var confirmed = customer.post(CONTACT + "/confirmation", Map.of("code", code));

        // THEN
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("unprocessable");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json()).containsEntry("email", renamed).containsEntry("pendingEmail", null);
        assertThat(customer.get(CUSTOMER.path()).text("email")).isEqualTo(renamed);
        assertThat(Ebok.MAIL.newest(old, "Nowy adres e-mail obowiązuje").text()).contains("potwierdzony");
        assertThat(Ebok.MAIL.newest(renamed, "Nowy adres e-mail obowiązuje").text())
                .contains("902050");
    }

    @Test
    void should_refuse_the_later_of_two_who_change_it_at_once_and_name_the_newer_version() {
        // GIVEN
        int seen = (Integer) customer.get(CUSTOMER.path()).json().get("version");

        // WHEN
        var first = customer.put(CONTACT, Map.of("phone", "+48600111222", "version", seen));
        var second = customer.put(CONTACT, Map.of("phone", "+48600333444", "version", seen));

        // THEN
        assertThat(first.status()).isEqualTo(200);
        int newer = (Integer) first.json().get("version");
        assertThat(newer).isGreaterThan(seen);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("version-conflict");
        assertThat(second.json()).containsEntry("version", newer);
        assertThat(customer.get(CUSTOMER.path()).text("phone")).isEqualTo("+48600111222");
        assertThat(customer.put(CONTACT, Map.of("phone", "+48600333444", "version", newer))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void should_take_an_address_for_letters_and_keep_what_is_not_named() {
        String phone = customer.get(CUSTOMER.path()).text("phone");
        var address = ImportedCustomer.address("Listowa", "5a");

        var changed = customer.put(CONTACT, Map.of("correspondenceAddress", address));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.object("correspondenceAddress"))
                .containsEntry("street", "Listowa")
                .containsEntry("building", "5a");
        assertThat(changed.text("phone")).isEqualTo(phone);
        assertThat(customer.get(CUSTOMER.path()).object("correspondenceAddress"))
                .isEqualTo(changed.object("correspondenceAddress"));
    }

    @Test
    void should_lock_who_guesses_the_code() {
        Api hasty = Ebok.owner(HASTY);
        hasty.put(HASTY.path() + "/contact", Map.of("email", "zgadywany.902051@example.pl"));
        String code = codeIn(Ebok.MAIL
                .newest("zgadywany.902051@example.pl", "Potwierdzenie nowego adresu")
                .text());
        String wrong = code.equals("123456") ? "654321" : "123456";

        for (int tries = 0; tries < 5; tries++) {
            assertThat(hasty.post(HASTY.path() + "/contact/confirmation", Map.of("code", wrong))
                            .status())
                    .isEqualTo(422);
        }
        var locked = hasty.post(HASTY.path() + "/contact/confirmation", Map.of("code", code));

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isPositive();
    }
}
