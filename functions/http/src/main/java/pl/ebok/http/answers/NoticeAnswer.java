package pl.ebok.http.answers;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.OpenItem;
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

    /** With what is still to be paid of it today. */
    public static Map<String, @Nullable Object> of(DemandForPayment demand, Account account, PaymentAnswer payment) {
        List<OpenItem> open = open(demand, account);
        Money left =
                open.stream().map(item -> item.left().plus(item.interest())).reduce(Pln.ZERO, Money::plus);
        var answer = of(demand);
        answer.put("settled", open.isEmpty());
        answer.put("leftToday", Pln.text(left));
        answer.put("payment", payment.written(left, title(demand, open)));
        return answer;
    }

    private static String title(DemandForPayment demand, List<OpenItem> open) {
        return open.size() == 1
                ? open.getFirst().invoiceNumber().value()
                : "Nr klienta " + demand.buyer().customerNumber() + ", wezwanie";
    }

    /** What it demands that is still open. */
    public static List<OpenItem> open(DemandForPayment demand, Account account) {
        return demand.invoices().stream()
                .flatMap(invoice -> account.openItem(invoice.number()).stream())
                .toList();
    }

    private static Map<String, @Nullable Object> invoice(DemandForPayment.OverdueInvoice invoice) {
        return Json.map(
                "invoiceId", invoice.number().id(),
                "invoiceNumber", invoice.number().value(),
                "dueOn", invoice.dueOn().toString(),
                "left", Pln.text(invoice.left()),
                "daysLate", invoice.daysLate(),
                "interest", Pln.text(invoice.interest()));
    }
}
