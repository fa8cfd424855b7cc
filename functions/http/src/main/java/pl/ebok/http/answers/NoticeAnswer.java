package pl.ebok.http.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** A demand for payment in answers. */
public final class NoticeAnswer {
    private NoticeAnswer() {}

    public static Map<String, @Nullable Object> of(DemandForPayment demand) {
        return Json.map(
                "noticeId", demand.noticeId(),
                "stage", demand.stage(),
                "issuedOn", demand.issuedOn().toString(),
                "payBy", demand.payBy().toString(),
                "principal", Pln.text(demand.principal()),
                "interest", Pln.text(demand.interest()),
                "fee", Pln.text(demand.fee()),
                "total", Pln.text(demand.total()),
                "channel", demand.buyer().byEmail() ? "email" : "post",
                "deliveredAt", Texts.orNull(demand.deliveredOn()),
                "substituteWaterPoint", demand.substituteWaterPoint(),
                "invoices",
                        demand.invoices().stream().map(NoticeAnswer::invoice).toList());
    }

    private static Map<String, @Nullable Object> invoice(DemandForPayment.OverdueInvoice invoice) {
        return Json.map(
                "invoiceNumber", invoice.number().value(),
                "dueOn", invoice.dueOn().toString(),
                "left", Pln.text(invoice.left()),
                "daysLate", invoice.daysLate(),
                "interest", Pln.text(invoice.interest()));
    }
}
