package pl.ebok.domain.ksef;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.billing.Buyer;

class KsefDutyTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final KsefNumber NUMBER = new KsefNumber("5265877635-20250826-0100001AF629-AF");

    @Test
    void businesses_from_their_day_and_consumers_only_on_wish() {
        // GIVEN
        Buyer business = Buyer.of(aCustomer().company("5260250274").build());
        Buyer consumer = Buyer.of(aCustomer().build());
        var duty = new KsefDuty(APRIL, null);
        var wished = new KsefDuty(APRIL, LocalDate.of(2026, 7, 1));
        // THEN
        assertThat(duty.sends(business, APRIL.minusDays(1))).isFalse();
        assertThat(duty.sends(business, APRIL)).isTrue();
        assertThat(duty.sends(consumer, APRIL.plusYears(1))).isFalse();
        assertThat(wished.sends(consumer, LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(wished.sends(consumer, LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(KsefDuty.NONE.sends(business, APRIL.plusYears(9))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "test, https://api-test.ksef.mf.gov.pl/v2, qr-test.ksef.mf.gov.pl",
        "demo, https://api-demo.ksef.mf.gov.pl/v2, qr-demo.ksef.mf.gov.pl",
        "prod, https://api.ksef.mf.gov.pl/v2, qr.ksef.mf.gov.pl",
        "http://127.0.0.1:4652/v2/, http://127.0.0.1:4652/v2, qr-test.ksef.mf.gov.pl"
    })
    void an_environment_has_its_api_and_its_codes(String name, String api, String host) {
        assertThat(KsefEnvironment.named(name)).isEqualTo(new KsefEnvironment(URI.create(api), host));
    }

    @ParameterizedTest
    @CsvSource({
        "100, GoingOn",
        "150, GoingOn",
        "200, Taken",
        "440, Duplicate",
        "405, Failed",
        "410, Refused",
        "415, Refused",
        "430, Refused",
        "435, Refused",
        "450, Refused",
        "500, Failed",
        "550, Failed",
        "599, Failed"
    })
    void every_status_has_one_meaning(int code, String meaning) {
        assertThat(InvoiceResult.of(
                        code, "słowa", NUMBER, Instant.EPOCH, NUMBER, "20250626-SO-2F14610000-242991F8C9-B4"))
                .extracting(result -> result.getClass().getSimpleName())
                .isEqualTo(meaning);
    }

    @Test
    void success_without_a_number_is_looked_at_again_and_a_duplicate_of_nothing_is_refused() {
        assertThat(InvoiceResult.of(200, "", null, null, null, null)).isInstanceOf(InvoiceResult.GoingOn.class);
        assertThat(InvoiceResult.of(440, "", null, null, null, null))
                .isEqualTo(new InvoiceResult.Refused(new Refusal(440, "")));
    }

    @ParameterizedTest
    @CsvSource({
        "405, SESSION",
        "410, PERMISSION",
        "415, ATTACHMENT",
        "430, FILE",
        "435, ENCRYPTION",
        "440, DUPLICATE",
        "450, CONTENT",
        "500, TRIED_IN_VAIN",
        "550, TRIED_IN_VAIN"
    })
    void a_clerk_reads_what_a_refusal_means_and_what_to_do(int code, RefusalAdvice advice) {
        assertThat(new Refusal(code, "").advice()).isEqualTo(advice);
        assertThat(advice.meaning()).endsWith(".").doesNotContain("430", "XML", "null");
        assertThat(advice.action()).endsWith(".");
    }
}
