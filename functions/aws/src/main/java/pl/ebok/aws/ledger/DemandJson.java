package pl.ebok.aws.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DemandKind;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** A demand for payment as JSON, the way the ledger keeps it. */
public final class DemandJson {
    private static final int ANY_LENGTH = 10_000;

    private DemandJson() {}

    public static String encode(DemandForPayment demand) {
        return Json.write(Json.map(
                "noticeId", demand.noticeId(),
                "stage", demand.stage(),
                "kind", demand.kind().name(),
                "billingPeriod", demand.billingPeriod(),
                "buyer", PartsJson.buyer(demand.buyer()),
                "issuedOn", demand.issuedOn().toString(),
                "payBy", demand.payBy().toString(),
                "invoices", demand.invoices().stream().map(DemandJson::overdue).toList(),
                "principal", Pln.text(demand.principal()),
                "interest", Pln.text(demand.interest()),
                "fee", Pln.text(demand.fee()),
                "substituteWaterPoint", demand.substituteWaterPoint()));
    }

    /** Decodes a demand; what became of it is kept beside it. */
    public static DemandForPayment decode(String json) {
        var fields = Fields.ofStored(json);
        String stage = fields.text("stage", ANY_LENGTH);
        DemandKind kind = fields.optionalOneOf("kind", DemandKind.class);
        return new DemandForPayment(
                fields.text("noticeId", ANY_LENGTH),
                stage,
                kind == null ? DemandKind.ofStage(stage) : kind,
                fields.text("billingPeriod", ANY_LENGTH),
                PartsJson.buyer(fields.object("buyer")),
                fields.date("issuedOn"),
                fields.date("payBy"),
                fields.objects("invoices").stream().map(DemandJson::overdue).toList(),
                fields.amount("principal"),
                fields.amount("interest"),
                fields.amount("fee"),
                new DemandForPayment.Way(null, null),
                fields.optionalText("substituteWaterPoint", ANY_LENGTH));
    }

    private static Map<String, @Nullable Object> overdue(OverdueInvoice invoice) {
        return Json.map(
                "number", invoice.number().value(),
                "dueOn", invoice.dueOn().toString(),
                "left", Pln.text(invoice.left()),
                "daysLate", invoice.daysLate(),
                "interest", Pln.text(invoice.interest()),
                "cause", invoice.cause());
    }

    private static OverdueInvoice overdue(Fields invoice) {
        return new OverdueInvoice(
                new InvoiceNumber(invoice.text("number", ANY_LENGTH)),
                invoice.date("dueOn"),
                invoice.amount("left"),
                (int) invoice.wholeNumber("daysLate", 0, Integer.MAX_VALUE),
                invoice.amount("interest"),
                !Boolean.FALSE.equals(invoice.optionalFlag("cause")));
    }
}
