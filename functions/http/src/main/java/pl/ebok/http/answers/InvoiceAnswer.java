package pl.ebok.http.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** An invoice as a line of a list. */
public final class InvoiceAnswer {
    private InvoiceAnswer() {}

    public static Map<String, @Nullable Object> summary(InvoiceOnAccount shown) {
        PostedInvoice invoice = shown.invoice();
        return Json.map(
                "invoiceId", invoice.number().id(),
                "invoiceNumber", invoice.number().value(),
                "kind", invoice.isCorrection() ? "correction" : "invoice",
                "corrects", Texts.orNull(invoice.corrects()),
                "correctsId",
                        invoice.corrects() == null ? null : invoice.corrects().id(),
                "contractNumber", invoice.contractNumber(),
                "periodFrom", invoice.period().from().toString(),
                "periodTo", invoice.period().to().toString(),
                "issuedOn", invoice.issuedOn().toString(),
                "dueOn", invoice.dueOn().toString(),
                "net", Pln.text(shown.totals().net()),
                "vat", Pln.text(shown.totals().vat()),
                "gross", Pln.text(shown.totals().gross()),
                "left", Pln.text(shown.left()),
                "status", Texts.of(shown.status()),
                "estimated", invoice.estimated());
    }
}
