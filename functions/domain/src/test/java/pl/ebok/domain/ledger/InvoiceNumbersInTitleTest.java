package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.billing.InvoiceNumber;

class InvoiceNumbersInTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Faktura FV/108023/0003 z dnia 05.09.2026; FV/108023/0003; EXACTLY",
                "fv/108023 / 0003; FV/108023/0003; EXACTLY",
                "FV-108023-0003; FV/108023/0003; DIVIDED_OTHERWISE",
                "zaplata FV1080230003; FV/108023/0003; DIVIDED_OTHERWISE",
                "FV 108023 0003; FV/108023/0003; LOOSELY",
                "FV/108 023/0003 za wode; FV/108023/0003; LOOSELY",
                "fakturaFV/108023/0003; FV/108023/0003; EXACTLY",
                "fv FV/1080 23/0003 Jan; FV/108023/0003; LOOSELY",
                "FV/92/ŁÓDŹ/2026; fv/92/lodz/2026; EXACTLY",
                "a1b2c3d42026; A/1/B/2/C/3/D/4/2026; DIVIDED_OTHERWISE",
                "FV/108023/00031; FV/108023/0003; NOT",
                "XFV/108023/0003; FV/108023/0003; NOT",
                "FV/108023/000; FV/108023/0003; NOT",
                "FV/12/3; FV/1/23; LOOSELY",
                "FS-123/2026/7; FS-123/2026; LOOSELY",
                "10/FS-123/2026; FS-123/2026; LOOSELY",
                "wplata z dnia 5.11.2026; 5/11/2026; DIVIDED_OTHERWISE",
            })
    void a_number_is_found_as_it_is_written(String title, String number, WrittenNumber expected) {
        assertThat(new InvoiceNumbersInTitle(title).written(new InvoiceNumber(number)))
                .isEqualTo(expected);
    }

    /** What stands there may be a number of a stranger's invoice; it must not be enough to pay it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wplata z dnia 5.11.2026; 5/11/2026",
                "wplata 5/11/2026; 5/11/2026",
                "ul. Testowa 123 2026; 123/2026",
                "Faktura 123/2026; 123/2026",
                "przelew 20261105; 20261105",
                "tel. 601 202 303; 601/202/303",
                "ul. Dluga 1 m 2 2026; M/2/2026",
                "woda 11.2026; WODA/11/2026",
                "za 11/2026 FV; FV/11/2026",
                "FV 11 2026; FV/11/2026",
                "w 2026 r. 12; R/12",
                "kod 66-411; KOD/66-411",
            })
    void a_coincidence_does_not_speak_for_itself(String title, String number) {
        var invoice = new InvoiceNumber(number);

        assertThat(new InvoiceNumbersInTitle(title).written(invoice).speaksForItself(invoice))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Faktura FS-123/2026; FS-123/2026",
                "fs 123 2026; FS-123/2026",
                "Faktura WOD.45.2026; WOD.45.2026",
                "fv/67/w/2026; fv/67/w/2026",
                "FV 89/2026; FV 89/2026",
                "fv 90-2026; FV_90/2026",
                "FV/11/2026; FV/11/2026",
                "FV1080250003; FV/108025/0003",
                "za 2026/00012345; 2026/00012345",
            })
    void a_number_as_people_write_invoice_numbers_does(String title, String number) {
        var invoice = new InvoiceNumber(number);

        assertThat(new InvoiceNumbersInTitle(title).written(invoice).speaksForItself(invoice))
                .isTrue();
    }

    @Test
    void the_work_is_bounded_by_the_length_of_the_title_and_hides_nothing() {
        String long140 = "zaplata za wode 01.07-31.08.2026 ul. Testowa 1/3 66-411 tel. 601 202 303 ".repeat(6);

        assertThat(new InvoiceNumbersInTitle(long140 + "FV/108024/0003").folded())
                .contains("FV1080240003")
                .hasSizeLessThan(3_000);
    }
}
