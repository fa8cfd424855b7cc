package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.money.Pln;

class CamtReaderTest {
    private static final String ENTRY = """
            <Ntry><Amt Ccy="PLN">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
              <BookgDt><Dt>2026-11-05</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>
              <NtryDtls><TxDtls><RmtInf><Ustrd>za wodę</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """;

    @Test
    void the_sample_holds_five_payments_and_three_entries_that_are_none() {
        Collected sample = Collected.of(Collected.sample("2026-11-06-camt053.xml"));

        assertThat(sample.payments())
                .extracting(payment -> Pln.text(payment.amount()))
                .containsExactly("197.07", "50.00", "12.34", "10.00", "20.00");
        assertThat(sample.payments().getFirst().paidTo()).contains(new BankAccount("66102052266453000000101001"));
        assertThat(sample.payments().getFirst().payer()).isEqualTo("Krzysztof Mazur");
        assertThat(sample.payments().get(3).paidTo()).contains(new BankAccount("39102052266453000000101002"));
        assertThat(sample.payments())
                .extracting(payment -> payment.statement().place())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(sample.refusals())
                .containsExactly(
                        "a debit, not a payment received: not booked",
                        "a currency other than PLN: not booked",
                        "not yet booked by the bank");
    }

    @Test
    void findings_name_the_entry_and_its_line() {
        Collected sample = Collected.of(Collected.sample("2026-11-06-camt053.xml"));

        var debit = sample.entries.get(5);

        assertThat(debit.place()).isEqualTo("2026/214 #5");
        assertThat(debit.line()).isEqualTo(83);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "04", "08", "13"})
    void any_version_is_read(String version) {
        Collected file = Collected.of(document("urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version, ENTRY));

        assertThat(file.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(Pln.of("10.00"));
            assertThat(payment.title()).isEqualTo("za wodę");
        });
        assertThat(file.findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt053.v2.minimal.xml", "camt053.v4.xml", "camt053.v2.multi.statement.xml"})
    void entries_of_public_samples_are_read_and_refused_for_their_currency(String name) {
        Collected file = Collected.of(shared(name));

        assertThat(file.entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.account()).isEqualTo("NL26VAYB8060476890");
            assertThat(entry.currency()).isEqualTo("EUR");
            assertThat(entry.day()).isEqualTo("2014-12-31");
        });
        assertThat(file.refusals()).contains("a currency other than PLN: not booked");
    }

    @Test
    void a_file_without_a_statement_says_so() {
        assertThat(Collected.of(shared("camt053.v2.wrong.xml")).refusals())
                .containsExactly("the file holds no statement");
    }

    @Test
    void other_xml_is_not_a_statement() {
        assertThat(Collected.of("<a><Stmt><Ntry/></Stmt></a>").refusals())
                .containsExactly("neither camt.053 nor MT940");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY b \"1234567890\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            })
    void document_types_are_refused_before_anything_is_read(String doctype) {
        String entry = ENTRY.replace(
                "za wodę", doctype.contains("ENTITY b") ? "&c;" : doctype.contains("ENTITY x") ? "&x;" : "");

        Collected file = Collected.of(doctype + document("urn:x", entry));

        assertThat(file.entries).isEmpty();
        assertThat(file.refusals()).containsExactly("a document type declaration (DTD) is not allowed");
    }

    @Test
    void entries_before_the_place_where_a_file_breaks_are_taken() {
        Collected file = Collected.of(document("urn:x", ENTRY + "<Ntry><Amt Ccy=\"PLN\">20.00</Am>"));

        assertThat(file.payments()).hasSize(1);
        assertThat(file.findings)
                .extracting(Finding::line)
                .allSatisfy(line -> assertThat(line).isGreaterThan(1));
        assertThat(file.refusals())
                .containsExactly(
                        "the file is cut off or broken from here on; the entries before were read, later ones were not");
    }

    @Test
    void a_connection_that_breaks_is_not_blamed_on_the_file() {
        byte[] begin = document("urn:x", ENTRY.repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        var stream = new SequenceInputStream(new ByteArrayInputStream(begin, 0, begin.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("reset");
            }
        });

        assertThatThrownBy(() -> new CamtReader(new Collected()).read(stream)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_batch_that_does_not_add_up_is_left_to_a_clerk() {
        String batch = ENTRY.replace("<TxDtls>", "<TxDtls><Amt Ccy=\"PLN\">3.00</Amt></TxDtls><TxDtls>");

        Collected file = Collected.of(document("urn:x", batch));

        assertThat(file.payments()).isEmpty();
        assertThat(file.refusals()).containsExactly("the transactions do not add up to the amount of the entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10.00", "0.00", "10.001", "1e3", "", "9999999999999"})
    void an_amount_that_is_none_is_refused(String amount) {
        Collected file = Collected.of(document("urn:x", ENTRY.replace("10.00", amount)));

        assertThat(file.payments()).isEmpty();
        assertThat(file.refusals()).hasSize(1);
    }

    @Test
    void endless_text_is_cut() {
        Collected file = Collected.of(document("urn:x", ENTRY.replace("za wodę", "x".repeat(1_000_000))));

        assertThat(file.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.title()).hasSize(500));
    }

    @Test
    void a_reversed_credit_is_left_to_a_clerk() {
        Collected file = Collected.of(document("urn:x", ENTRY.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")));

        assertThat(file.refusals()).containsExactly("a reversal: a clerk has to decide");
    }

    private static String document(String namespace, String entries) {
        return "<Document xmlns=\"" + namespace
                + "\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>\n<Stmt><Id>S1</Id>"
                + "<Acct><Id><IBAN>PL61102052260000610204179895</IBAN></Id></Acct>\n" + entries
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("ebok.shared.data"), "camt053", name);
        assumeTrue(Files.exists(file), "the public statements are not on this machine: " + name);
        return file;
    }
}
