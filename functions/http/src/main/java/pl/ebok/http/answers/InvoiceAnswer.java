package pl.ebok.http.answers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** An invoice in answers: a line of the list, or all of it. */
public final class InvoiceAnswer {
    private InvoiceAnswer() {}

    public static Map<String, @Nullable Object> summary(InvoiceOnAccount shown) {
        PostedInvoice invoice = shown.invoice();
        return Json.map(
                "invoiceId", invoice.number().id(),
                "invoiceNumber", invoice.number().value(),
                "kind", invoice.isCorrection() ? "correction" : "invoice",
                "corrects", Texts.orNull(invoice.corrects()),
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

    /** With lines and readings; those of the earlier system are known by their totals only. */
    public static Map<String, @Nullable Object> detail(InvoiceOnAccount shown, boolean archived) {
        var detail = summary(shown);
        PostedInvoice posted = shown.invoice();
        Invoice document = posted.document();
        Correction correction = document == null ? null : document.correction();
        List<SupplyPointCharges> charges = document == null ? List.of() : document.charges();
        detail.put("lines", lines(charges));
        detail.put("linesBefore", lines(correction == null ? List.of() : correction.before()));
        detail.put("correctionReason", correction == null ? null : correction.reason());
        detail.put("readings", readings(charges));
        detail.put("tariffDecision", document == null ? null : document.tariffDecision());
        detail.put("sentOn", Texts.orNull(posted.sentOn()));
        if (document != null) {
            detail.put("bankAccount", document.buyer().bankAccount().nrb());
            detail.put("settlement", settlement(document));
        }
        detail.put("archived", archived);
        return detail;
    }

    /** The account on the day of issue, as the document says it; absent where nothing was open. */
    private static @Nullable Map<String, @Nullable Object> settlement(Invoice document) {
        Settlement settlement = document.settlement();
        return settlement.isNothing()
                ? null
                : Json.map(
                        "overpayment", Pln.text(settlement.overpayment()),
                        "toPay", Pln.text(document.toPay()),
                        "arrears", Pln.text(settlement.arrears()),
                        "interest", Pln.text(settlement.interest()));
    }

    private static List<Map<String, @Nullable Object>> lines(List<SupplyPointCharges> charges) {
        return charges.stream()
                .flatMap(group -> group.lines().stream().map(line -> line(group, line)))
                .toList();
    }

    private static Map<String, @Nullable Object> line(SupplyPointCharges group, InvoiceLine line) {
        return Json.map(
                "supplyPointId", group.supplyPointId(),
                "charge", line.charge().name(),
                "tariffGroup", line.tariffGroup(),
                "periodFrom", line.period().from().toString(),
                "periodTo", line.period().to().toString(),
                "quantity", line.quantity(),
                "unit", line.charge() == Charge.STANDING_CHARGE ? "day" : "m3",
                "unitPrice", Pln.text(line.unitPrice()),
                "net", Pln.text(line.net()));
    }

    private static List<Map<String, @Nullable Object>> readings(List<SupplyPointCharges> charges) {
        return charges.stream()
                .flatMap(group -> group.meterUses().stream())
                .map(InvoiceAnswer::reading)
                .toList();
    }

    private static Map<String, @Nullable Object> reading(MeterUse use) {
        return Json.map(
                "meterId", use.meterId(),
                "kind", use.kind().name(),
                // A reading counts at the end of its day, so the water used since then begins the day after.
                "from", use.fromDay().plusDays(1).toString(),
                "to", use.toDay().toString(),
                "readingFrom", use.from(),
                "readingTo", use.to(),
                "volume", use.use(),
                "estimated", use.isEstimate());
    }
}
