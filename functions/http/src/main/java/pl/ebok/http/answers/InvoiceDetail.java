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
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.ExplainingUse;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.AverageUse;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** All of an invoice, so that every amount on it can be computed again from what is shown. */
public record InvoiceDetail(CustomerLedger ledger, ExplainingUse explaining) {

    /** With lines and readings; those of the earlier system are known by their totals only. */
    public Map<String, @Nullable Object> of(InvoiceOnAccount shown, boolean archived) {
        var detail = InvoiceAnswer.summary(shown);
        PostedInvoice posted = shown.invoice();
        Invoice document = posted.document();
        Correction correction = document == null ? null : document.correction();
        List<SupplyPointCharges> charges = document == null ? List.of() : document.charges();
        detail.put("lines", lines(charges));
        detail.put("linesBefore", lines(correction == null ? List.of() : correction.before()));
        detail.put("correctionReason", correction == null ? null : correction.reason());
        detail.put("correctedBy", correctedBy(posted));
        detail.put("readings", readings(charges));
        detail.put("vatPercent", posted.totals().vatPercent());
        detail.put("totals", totals(posted.totals()));
        detail.put("totalsBefore", correction == null ? null : totals(correction.totalsBefore()));
        detail.put("tariffDecision", document == null ? null : document.tariffDecision());
        detail.put("sentOn", Texts.orNull(posted.sentOn()));
        detail.put("deliveredOn", Texts.orNull(posted.deliveredOn()));
        if (document != null) {
            detail.put("bankAccount", document.buyer().bankAccount().nrb());
            detail.put("settlement", settlement(document));
        }
        detail.put("archived", archived);
        return detail;
    }

    private List<String> correctedBy(PostedInvoice posted) {
        return ledger.invoices().stream()
                .filter(invoice -> posted.number().equals(invoice.corrects()))
                .map(invoice -> invoice.number().id())
                .toList();
    }

    private static Map<String, @Nullable Object> totals(Totals totals) {
        return Json.map(
                "net", Pln.text(totals.net()),
                "vatPercent", totals.vatPercent(),
                "vat", Pln.text(totals.vat()),
                "gross", Pln.text(totals.gross()));
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

    /** Net is quantity × unit price; for the standing charge × quantity ÷ the days of the period that the price is for. */
    private static Map<String, @Nullable Object> line(SupplyPointCharges group, InvoiceLine line) {
        boolean byDays = line.charge() == Charge.STANDING_CHARGE;
        return Json.map(
                "supplyPointId", group.supplyPointId(),
                "contractNumber", group.contractNumber(),
                "charge", line.charge().name(),
                "tariffGroup", line.tariffGroup(),
                "periodFrom", line.period().from().toString(),
                "periodTo", line.period().to().toString(),
                "quantity", line.quantity(),
                "unit", byDays ? "day" : "m3",
                "unitPrice", Pln.text(line.unitPrice()),
                "priceFor", byDays ? "period" : "m3",
                "daysOfPeriod", byDays ? line.of() : null,
                "net", Pln.text(line.net()));
    }

    private List<Map<String, @Nullable Object>> readings(List<SupplyPointCharges> charges) {
        return charges.stream()
                .flatMap(group -> group.meterUses().stream().map(use -> reading(group, use)))
                .toList();
    }

    private Map<String, @Nullable Object> reading(SupplyPointCharges group, MeterUse use) {
        var explained = explaining.of(group, use);
        Invoice settledBy = explained.settledBy();
        return Json.map(
                "meterId", use.meterId(),
                "kind", use.kind().name(),
                "supplyPointId", group.supplyPointId(),
                // A reading counts at the end of its day, so the water used since then begins the day after.
                "from", use.fromDay().plusDays(1).toString(),
                "to", use.toDay().toString(),
                "readingFrom", use.from(),
                "readingFromOn", use.fromDay().toString(),
                "readingFromSource", explained.fromSource() == null ? null : Texts.of(explained.fromSource()),
                "readingTo", use.to(),
                "readingToOn", use.toDay().toString(),
                "readingToSource", explained.toSource() == null ? null : Texts.of(explained.toSource()),
                "volume", use.use(),
                "estimated", use.isEstimate(),
                "settled", use.settled(),
                "estimatedFrom", average(group, explained.average()),
                "settledBy", settledBy == null ? null : settledBy.number().id());
    }

    /** So many m³ in so many days, carried over to the days of the period. */
    private static @Nullable Map<String, @Nullable Object> average(
            SupplyPointCharges group, @Nullable AverageUse average) {
        return average == null
                ? null
                : Json.map(
                        "use", average.use(),
                        "days", average.days(),
                        "daysOfPeriod", group.period().days());
    }
}
