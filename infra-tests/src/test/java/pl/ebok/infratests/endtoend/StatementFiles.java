package pl.ebok.infratests.endtoend;

import java.nio.charset.StandardCharsets;
import pl.ebok.infratests.client.Waiting;

/** Bank statements as the utility drops them. */
final class StatementFiles {
    private StatementFiles() {}

    /** A statement with one payment of today to an account. */
    static String camt(String reference, String amount, String account) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                  <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%4$sT08:00:00</CreDtTm></GrpHdr>
                  <Stmt><Id>%1$s</Id><CreDtTm>%4$sT08:00:00</CreDtTm>
                    <Acct><Id><IBAN>PL14102052260000610204179895</IBAN></Id></Acct>
                    <Ntry><Amt Ccy="PLN">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                      <BookgDt><Dt>%4$s</Dt></BookgDt><ValDt><Dt>%4$s</Dt></ValDt><AcctSvcrRef>%1$s</AcctSvcrRef>
                      <NtryDtls><TxDtls><Refs><EndToEndId>%1$s</EndToEndId></Refs>
                        <RltdPties><Dbtr><Nm>Jan Płatnik</Nm></Dbtr>
                          <CdtrAcct><Id><IBAN>PL%3$s</IBAN></Id></CdtrAcct></RltdPties>
                        <RmtInf><Ustrd>woda %1$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                  </Stmt></BkToCstmrStmt></Document>
                """.formatted(reference, amount, account, ImportedCustomer.TODAY);
    }

    /** Drops a statement; returns when it is taken. */
    static void drop(String statement) {
        String name = "wyciag-" + Integer.toHexString(statement.hashCode()) + ".xml";
        Ebok.EXCHANGE.drop("inbound/statements/" + name, statement.getBytes(StandardCharsets.UTF_8));
        Waiting.untilTrue(
                name + " to be taken",
                () -> Ebok.EXCHANGE.keysBelow("processed/" + name).size() == 1);
    }
}
