package pl.ebok.archive.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.billing.Invoice;

class DocumentsTest {
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);

    static Stream<Named<byte[]>> everyKind() {
        return Stream.of(
                Named.of("invoice by e-mail", DOCUMENTS.invoice(Samples.byEmail())),
                Named.of("invoice by post", DOCUMENTS.invoice(Samples.byPost())),
                Named.of("invoice of a business", DOCUMENTS.invoice(Samples.business())),
                Named.of("collective invoice", DOCUMENTS.invoice(Samples.collective(32))),
                Named.of("correcting invoice", DOCUMENTS.invoice(CorrectionSamples.correction())),
                Named.of("invoice without readings", DOCUMENTS.invoice(Samples.waterWithoutReadings())),
                Named.of("settlement with money back", DOCUMENTS.invoice(Samples.settlement())),
                Named.of("invoice taken back", DOCUMENTS.invoice(CorrectionSamples.cancelled())),
                Named.of("invoice with arrears", DOCUMENTS.invoice(AccountSamples.arrears())),
                Named.of("invoice partly covered by an overpayment", DOCUMENTS.invoice(AccountSamples.overpaid())),
                Named.of("invoice covered by an overpayment", DOCUMENTS.invoice(AccountSamples.covered())),
                Named.of("demand by e-mail", DOCUMENTS.demand(DemandSample.of(true))),
                Named.of("demand by post", DOCUMENTS.demand(DemandSample.of(false))),
                Named.of("reminder", DOCUMENTS.demand(DemandSample.of("reminder", true))),
                Named.of("proposal to cut off", DOCUMENTS.demand(DemandSample.of("cut-off-proposal", false))),
                Named.of("duplicate", DOCUMENTS.duplicate(Samples.byPost(), LocalDate.of(2026, 11, 22))));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void should_conform_to_the_archival_standard(byte[] pdf) throws Exception {
        assertThat(PdfConformance.archival(pdf)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void should_conform_to_the_accessibility_standard(byte[] pdf) throws Exception {
        assertThat(PdfConformance.accessible(pdf)).isEmpty();
    }

    @Test
    void should_give_the_same_bytes_for_the_same_invoice() {
        byte[] first = DOCUMENTS.invoice(Samples.business());
        DOCUMENTS.invoice(Samples.collective(3));

        assertThat(DOCUMENTS.invoice(Samples.business())).isEqualTo(first);
        assertThat(new Documents(Samples.SELLER).invoice(Samples.business())).isEqualTo(first);
    }

    @Test
    void should_show_what_the_law_wants_on_an_invoice() throws IOException {
        assertThat(text(Samples.business()))
                .contains("Faktura", "FV/U/2021/101004/0012", "05.11.2026", "01.09.2026 – 31.10.2026")
                .contains("Wodociągi Przykładowe Sp. z o.o.", "ul. Wodna 1, 66-400 Gorzów Wielkopolski")
                .contains("NIP 5260250274", "NIP 5265877635")
                .contains("Piekarnia „Żytni Łan” Zażółć i Gęślą Spółka Jawna", "Świętego Źródła 15")
                .contains("Dostarczanie wody (W1)", "Odprowadzanie ścieków (S1)", "Opłata abonamentowa (P)")
                .contains("83,40", "111,15", "7,89", "202,44", "8%", "16,20", "218,64 zł")
                .contains("słownie: dwieście osiemnaście złotych 64/100")
                .contains("12 1020 5226 6453 0000 0001 2345", "19.11.2026", "PO.RZT.70.57.2025");
    }

    @Test
    void should_show_the_readings_used_and_mark_estimates() throws IOException {
        assertThat(text(Samples.business()))
                .contains("M77120 główny 31.08.2026 1 440 31.10.2026 1 452 12 szacunek")
                .contains("G77120 ogrodowy 31.08.2026 30 31.10.2026 33 3 odczyt")
                .contains("razem 12 m³ − 3 m³");
    }

    @Test
    void should_show_before_after_difference_and_reason_of_a_correction() throws IOException {
        assertThat(text(CorrectionSamples.correction()))
                .contains("Faktura korygująca", "do faktury nr FV/U/2021/101004/0012 z dnia 05.11.2026")
                .contains("Przyczyna korekty: Błędny odczyt")
                .contains("Przed korektą 202,44 8% 16,20 218,64")
                .contains("Po korekcie 176,19 8% 14,10 190,29")
                .contains("Różnica −26,25 8% −2,10 −28,35")
                .contains("Zmniejszenie należności", "28,35 zł");
    }

    @Test
    void should_say_of_each_stage_what_follows() throws IOException {
        assertThat(text(DOCUMENTS.demand(DemandSample.of("reminder", true))))
                .contains("Przypomnienie o płatności", "Faktury do zapłaty")
                .doesNotContain("art. 481", "Zaległe", "Dłużnik", "wezwania");
        assertThat(text(DOCUMENTS.demand(DemandSample.of("final-demand", false))))
                .contains("Ostateczne przedsądowe wezwanie do zapłaty", "PW/101001/2026/10", "do sądu", "art. 187");
        assertThat(text(DOCUMENTS.demand(DemandSample.of("cut-off-proposal", false)
                        .withSubstituteWaterPoint("hydrant przy ul. Wodnej 1"))))
                .contains(
                        "Zawiadomienie o zamiarze odcięcia",
                        "hydrant przy ul. Wodnej 1",
                        "art. 8 ust. 1 pkt 2 i ust. 3",
                        "inspektora sanitarnego");
    }

    @Test
    void should_list_overdue_invoices_interest_deadline_and_account_on_a_demand() throws IOException {
        assertThat(text(DOCUMENTS.demand(DemandSample.of(true))))
                .contains("Wezwanie do zapłaty", "W/101001/2026/10", "Data wezwania 05.11.2026")
                .contains("zaległości w kwocie 336,11 zł w terminie do dnia 19.11.2026")
                .contains("1 FV/101001/0002 19.07.2026 109 94,50 2,61 97,11")
                .contains("2 FV/101001/0003 19.09.2026 47 236,19 2,81 239,00")
                .contains("Należność główna 330,69", "Odsetki ustawowe za opóźnienie 5,42", "Razem do zapłaty 336,11")
                .contains("66 1020 5226 6453 0000 0010 1001");
    }

    @Test
    void should_show_arrears_beside_the_amount_of_the_invoice() throws IOException {
        assertThat(text(AccountSamples.arrears()))
                .contains("Do zapłaty 197,07 zł")
                .contains("Ta faktura 197,07", "Zaległość z wcześniejszych faktur 236,19")
                .contains("Odsetki ustawowe za opóźnienie 2,81", "Razem z zaległością 436,07");
    }

    @Test
    void should_take_an_overpayment_off_the_amount_to_pay() throws IOException {
        assertThat(text(AccountSamples.overpaid()))
                .contains("Do zapłaty 118,64 zł", "218,64", "Nadpłata z wcześniejszych wpłat −100,00");
        assertThat(text(AccountSamples.covered()))
                .contains("Do zapłaty 0,00 zł", "w całości pokryła nadpłata")
                .doesNotContain("Termin płatności");
    }

    @Test
    void should_say_what_becomes_of_money_back() throws IOException {
        assertThat(text(Samples.settlement()))
                .contains("Zmniejszenie należności 76,47 zł", "−4 m³", "−27,80", "−49,40", "−70,81", "−5,66", "−76,47")
                .contains("zaliczymy na poczet następnej faktury")
                .doesNotContain("Termin płatności");
    }

    @Test
    void should_say_that_nothing_was_read() throws IOException {
        assertThat(text(Samples.waterWithoutReadings()))
                .contains("M101008 główny 31.08.2026 – 31.10.2026 – 6 szacunek", "według normy z taryfy")
                .doesNotContain("Ścieki:", "Zużycie wody w ostatnich okresach");
    }

    @Test
    void should_need_one_sheet_for_a_letter_to_a_house() throws IOException {
        try (PDDocument letter = Loader.loadPDF(DOCUMENTS.invoice(Samples.fullLetter()))) {
            assertThat(letter.getNumberOfPages()).isOne();
        }
    }

    @Test
    void should_mark_a_duplicate_with_its_day() throws IOException {
        byte[] duplicate = DOCUMENTS.duplicate(Samples.byEmail(), LocalDate.of(2026, 11, 22));

        assertThat(text(duplicate)).contains("DUPLIKAT wystawiony dnia 22.11.2026");
        assertThat(text(Samples.byEmail())).doesNotContain("DUPLIKAT");
    }

    @Test
    void should_list_every_supply_point_of_a_collective_invoice() throws IOException {
        String text = text(Samples.collective(32));

        assertThat(text).contains("zbiorcza za 32 punkty poboru");
        for (int i = 1; i <= 32; i++) {
            assertThat(text).contains("PP-2000%02d, Osiedle".formatted(i), "M2000%02d".formatted(i));
        }
    }

    @Test
    void should_put_the_postal_address_into_the_window_of_a_letter_only() throws IOException {
        assertThat(text(Samples.byPost())).contains("Kosynierów Gdyńskich 5/12");
        assertThat(text(Samples.byEmail())).doesNotContain("Kosynierów");
    }

    private static String text(Invoice invoice) throws IOException {
        return text(DOCUMENTS.invoice(invoice));
    }

    /** The text of all pages, its spaces and line ends made single spaces. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
