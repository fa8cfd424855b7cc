package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Waiting;

/** Bank statements that the utility drops. */
@EndToEnd
class PaymentsTest {
    private static final String STATEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
              <GrpHdr><MsgId>TEST-1</MsgId><CreDtTm>2026-11-06T08:00:00</CreDtTm></GrpHdr>
              <Stmt><Id>2026-11-05</Id><CreDtTm>2026-11-06T08:00:00</CreDtTm>
                <Acct><Id><IBAN>PL61102052260000610204179895</IBAN></Id></Acct>
                <Ntry><Amt Ccy="PLN">215.34</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                  <BookgDt><Dt>2026-11-05</Dt></BookgDt><ValDt><Dt>2026-11-05</Dt></ValDt><AcctSvcrRef>E2E-1</AcctSvcrRef>
                  <NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs>
                    <RltdPties><CdtrAcct><Id><IBAN>PL60102052266453000000101012</IBAN></Id></CdtrAcct></RltdPties>
                    <RmtInf><Ustrd>nadplata</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
              </Stmt></BkToCstmrStmt></Document>
            """;

    @Test
    void should_be_read_in_the_older_format_too() {
        // GIVEN
        var own = ImportedCustomer.numbered("902220", "Z902220");
        Ebok.handOver(List.of(own));
        String day = ImportedCustomer.TODAY.format(DateTimeFormatter.ofPattern("yyMMdd"));
        String statement = """
                :20:ST%1$s
                :25:PL14102052260000610204179895
                :28C:1/1
                :60F:C%1$sPLN0,00
                :61:%1$sC33,44NTRFNONREF//MT902220
                :86:020~00PRZELEW~20%2$s~32JAN PLATNIK
                :62F:C%1$sPLN33,44
                -
                """.formatted(day, own.lastInvoice());

        // WHEN
        Ebok.EXCHANGE.drop("inbound/statements/902220.mt940", statement.getBytes(StandardCharsets.UTF_8));

        // THEN
        Waiting.untilTrue(
                "the payment",
                () -> Ebok.clerk()
                        .get("/staff/customers/902220")
                        .text("balance")
                        .equals("-33.44"));
    }

    @Test
    void should_book_an_entry_once_however_often_the_statement_comes() {
        var customer = Ebok.customer("101012", "215.34");

        for (String name : new String[] {"wyciag-1.xml", "wyciag-1-ponownie.xml"}) {
            String key = "inbound/statements/" + name;
            Ebok.EXCHANGE.drop(key, STATEMENT.getBytes(StandardCharsets.UTF_8));
            Waiting.untilTrue(
                    key + " to be taken",
                    () -> !Ebok.EXCHANGE.keysBelow("inbound/statements/").contains(key));
        }

        var ledger = customer.get("/customers/101012/ledger?from=2026-11-01&to=2026-11-30");
        assertThat(ledger.status()).isEqualTo(200);
        assertThat(ledger.list("items"))
                .filteredOn(entry -> "payment".equals(entry.get("type")) && "2026-11-05".equals(entry.get("bookedOn")))
                .hasSize(1);
        assertThat(Ebok.EXCHANGE.keysBelow("processed/")).anyMatch(key -> key.endsWith("wyciag-1.xml"));
    }
}
