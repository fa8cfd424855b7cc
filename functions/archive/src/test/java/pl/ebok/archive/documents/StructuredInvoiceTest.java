package pl.ebok.archive.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Totals;

class StructuredInvoiceTest {
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);

    static Stream<Named<Invoice>> everyKind() {
        return Stream.of(
                Named.of("consumer, over a price step", Samples.byEmail()),
                Named.of("consumer with another postal address", Samples.byPost()),
                Named.of("business with a garden meter", Samples.business()),
                Named.of("collective", Samples.collective(32)),
                Named.of("water without readings", Samples.waterWithoutReadings()),
                Named.of("settlement with money back", Samples.settlement()),
                Named.of("invoice taken back", CorrectionSamples.cancelled()),
                Named.of("correction", CorrectionSamples.correction()),
                Named.of("arrears", AccountSamples.arrears()),
                Named.of("partly covered by an overpayment", AccountSamples.overpaid()),
                Named.of("covered by an overpayment", AccountSamples.covered()),
                Named.of("money back and arrears", AccountSamples.moneyBackAndArrears()));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void should_validate_against_the_schema(Invoice invoice) throws Exception {
        assertThat(KsefSchema.load().violations(DOCUMENTS.structured(invoice))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void should_add_up_to_the_sums_it_states(Invoice invoice) throws Exception {
        Document xml = parse(DOCUMENTS.structured(invoice));
        BigDecimal net = BigDecimal.ZERO;
        var rows = xml.getElementsByTagName("FaWiersz");
        for (int i = 0; i < rows.getLength(); i++) {
            var row = (org.w3c.dom.Element) rows.item(i);
            BigDecimal value =
                    new BigDecimal(row.getElementsByTagName("P_11").item(0).getTextContent());
            boolean before = row.getElementsByTagName("StanPrzed").getLength() > 0;
            net = before ? net.subtract(value) : net.add(value);
            assertThat(row.getElementsByTagName("NrWierszaFa").item(0).getTextContent())
                    .isEqualTo(Integer.toString(i + 1));
        }

        assertThat(number(xml, "P_13_2")).isEqualByComparingTo(net);
        assertThat(number(xml, "P_15")).isEqualByComparingTo(net.add(number(xml, "P_14_2")));
        assertThat(number(xml, "P_15")).isEqualByComparingTo(invoice.amount().getAmount());
        assertThat(rows.getLength()).isEqualTo(lines(invoice));
    }

    @Test
    void should_state_the_vector_of_the_price_step() throws Exception {
        Document xml = parse(DOCUMENTS.structured(Samples.byEmail()));

        assertThat(number(xml, "P_13_2")).isEqualByComparingTo("182.47");
        assertThat(number(xml, "P_14_2")).isEqualByComparingTo("14.60");
        assertThat(number(xml, "P_15")).isEqualByComparingTo("197.07");
        assertThat(text(xml, "P_6_Od")).isEqualTo("2026-09-01");
        assertThat(text(xml, "BrakID")).isEqualTo("1");
    }

    @Test
    void should_add_arrears_with_interest_to_what_is_to_be_paid() throws Exception {
        Document xml = parse(DOCUMENTS.structured(AccountSamples.arrears()));

        assertThat(number(xml, "P_15")).isEqualByComparingTo("197.07");
        assertThat(number(xml, "SumaObciazen")).isEqualByComparingTo("239.00");
        assertThat(number(xml, "DoZaplaty")).isEqualByComparingTo("436.07");
        assertThat(xml.getElementsByTagName("Odliczenia").getLength()).isZero();
    }

    @Test
    void should_take_an_overpayment_off_what_is_to_be_paid() throws Exception {
        Document xml = parse(DOCUMENTS.structured(AccountSamples.overpaid()));

        assertThat(number(xml, "P_15")).isEqualByComparingTo("218.64");
        assertThat(number(xml, "SumaOdliczen")).isEqualByComparingTo("100.00");
        assertThat(number(xml, "DoZaplaty")).isEqualByComparingTo("118.64");
    }

    @Test
    void should_settle_money_back_with_arrears() throws Exception {
        Document xml = parse(DOCUMENTS.structured(AccountSamples.moneyBackAndArrears()));

        // −76.47 + 20.00 + 0.15
        assertThat(number(xml, "DoRozliczenia")).isEqualByComparingTo("56.32");
    }

    @Test
    void should_say_nothing_of_an_account_that_is_even() {
        assertThat(DOCUMENTS.structured(Samples.byEmail())).doesNotContain("Rozliczenie");
    }

    @Test
    void should_begin_with_the_declaration_and_no_byte_order_mark() {
        assertThat(DOCUMENTS.structured(Samples.business()))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("kodSystemowy=\"FA (3)\" wersjaSchemy=\"1-0E\"");
    }

    @Test
    void should_refuse_more_lines_than_the_schema_takes() {
        Invoice one = Samples.byEmail();
        var charges = new ArrayList<>(one.charges());
        for (int i = 0; i < 1_667; i++) {
            charges.add(one.charges().getFirst());
        }
        Invoice large = Samples.invoice("U/1", 1, one.buyer(), one.period(), List.copyOf(charges), List.of());

        assertThat(large.totals()).isEqualTo(Totals.of(charges, 8));
        assertThatThrownBy(() -> DOCUMENTS.structured(large)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("sampleFiles")
    void should_judge_the_public_samples_as_they_are_named(Path sample) throws Exception {
        List<String> violations = KsefSchema.load().violations(Files.readString(sample));

        assertThat(violations.isEmpty())
                .as("%s: %s", sample.getFileName(), violations)
                .isEqualTo(!sample.getFileName().toString().startsWith("invalid-"));
    }

    static Stream<Path> sampleFiles() throws Exception {
        Path folder = KsefSchema.folder().resolve("samples");
        if (!Files.exists(folder)) {
            return Stream.of(Path.of("absent.xml"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> samples = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
            assertThat(samples).hasSizeGreaterThan(5);
            return samples.stream();
        }
    }

    @Test
    void should_be_inside_the_document_of_a_business_only() throws Exception {
        byte[] business = DOCUMENTS.invoice(Samples.business());
        byte[] consumer = DOCUMENTS.invoice(Samples.byEmail());

        try (var pdf = Loader.loadPDF(business);
                var plain = Loader.loadPDF(consumer)) {
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames();
            assertThat(names).containsOnlyKeys("FV-U-2021-101004-0012.xml");
            var file = names.get("FV-U-2021-101004-0012.xml");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(DOCUMENTS.structured(Samples.business()));
            assertThat(plain.getDocumentCatalog().getNames()).isNull();
        }
    }

    private static long lines(Invoice invoice) {
        long after = invoice.charges().stream()
                .mapToLong(point -> point.lines().size())
                .sum();
        return invoice.correction() == null
                ? after
                : after
                        + invoice.correction().before().stream()
                                .mapToLong(point -> point.lines().size())
                                .sum();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document xml, String name) {
        return xml.getElementsByTagName(name).item(0).getTextContent();
    }

    private static BigDecimal number(Document xml, String name) {
        return new BigDecimal(text(xml, name));
    }
}
