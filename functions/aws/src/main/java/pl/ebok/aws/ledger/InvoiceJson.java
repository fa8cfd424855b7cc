package pl.ebok.aws.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.PastUse;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** An invoice as JSON, the way the ledger keeps it. Absent members keep older documents readable. */
public final class InvoiceJson {
    private static final int ANY_LENGTH = 10_000;

    private InvoiceJson() {}

    public static String encode(Invoice invoice) {
        return Json.write(Json.map(
                "number", invoice.number().value(),
                "series", invoice.series(),
                "sequence", invoice.sequence(),
                "buyer", PartsJson.buyer(invoice.buyer()),
                "issuedOn", invoice.issuedOn().toString(),
                "dueOn", invoice.dueOn().toString(),
                "period", PartsJson.period(invoice.period()),
                "charges", charges(invoice.charges()),
                "totals", totals(invoice.totals()),
                "tariffDecision", invoice.tariffDecision(),
                "correction", correction(invoice.correction()),
                "history", invoice.history().stream().map(InvoiceJson::pastUse).toList(),
                "settlement", settlement(invoice.settlement()),
                "registrationCode", invoice.registrationCode()));
    }

    public static Invoice decode(String json) {
        var fields = Fields.ofStored(json);
        Fields correction = fields.optionalObject("correction");
        Fields settlement = fields.optionalObject("settlement");
        return new Invoice(
                new InvoiceNumber(fields.text("number", ANY_LENGTH)),
                fields.text("series", ANY_LENGTH),
                (int) fields.wholeNumber("sequence", 0, Integer.MAX_VALUE),
                PartsJson.buyer(fields.object("buyer")),
                fields.date("issuedOn"),
                fields.date("dueOn"),
                PartsJson.period(fields.object("period")),
                charges(fields, "charges"),
                totals(fields.object("totals")),
                fields.text("tariffDecision", ANY_LENGTH),
                correction == null ? null : correction(correction),
                fields.objects("history").stream().map(InvoiceJson::pastUse).toList(),
                settlement == null ? Settlement.NONE : settlement(settlement),
                fields.optionalText("registrationCode", ANY_LENGTH));
    }

    private static List<Map<String, @Nullable Object>> charges(List<SupplyPointCharges> charges) {
        return charges.stream()
                .map(group -> Json.map(
                        "contractNumber", group.contractNumber(),
                        "supplyPointId", group.supplyPointId(),
                        "address", PartsJson.address(group.address()),
                        "period", PartsJson.period(group.period()),
                        "meterUses",
                                group.meterUses().stream()
                                        .map(InvoiceJson::meterUse)
                                        .toList(),
                        "lines", group.lines().stream().map(InvoiceJson::line).toList()))
                .toList();
    }

    private static List<SupplyPointCharges> charges(Fields fields, String name) {
        return fields.objects(name).stream()
                .map(group -> new SupplyPointCharges(
                        group.text("contractNumber", ANY_LENGTH),
                        group.text("supplyPointId", ANY_LENGTH),
                        PartsJson.address(group.object("address")),
                        PartsJson.period(group.object("period")),
                        group.objects("meterUses").stream()
                                .map(InvoiceJson::meterUse)
                                .toList(),
                        group.objects("lines").stream().map(InvoiceJson::line).toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> meterUse(MeterUse use) {
        return Json.map(
                "meterId", use.meterId(),
                "kind", use.kind().name(),
                "fromDay", use.fromDay().toString(),
                "from", use.from(),
                "toDay", use.toDay().toString(),
                "to", use.to(),
                "use", use.use(),
                "estimated", use.estimated(),
                "settled", use.settled() == 0 ? null : use.settled(),
                "openingEstimated", use.openingEstimated() ? true : null);
    }

    private static MeterUse meterUse(Fields use) {
        Long settled = use.optionalWholeNumber("settled", Long.MIN_VALUE, Long.MAX_VALUE);
        return new MeterUse(
                use.text("meterId", ANY_LENGTH),
                use.oneOf("kind", MeterKind.class),
                use.date("fromDay"),
                use.optionalWholeNumber("from", Long.MIN_VALUE, Long.MAX_VALUE),
                use.date("toDay"),
                use.optionalWholeNumber("to", Long.MIN_VALUE, Long.MAX_VALUE),
                use.wholeNumber("use", Long.MIN_VALUE, Long.MAX_VALUE),
                use.flag("estimated"),
                settled == null ? 0 : settled,
                Boolean.TRUE.equals(use.optionalFlag("openingEstimated")));
    }

    private static Map<String, @Nullable Object> line(InvoiceLine line) {
        return Json.map(
                "charge", line.charge().name(),
                "tariffGroup", line.tariffGroup(),
                "period", PartsJson.period(line.period()),
                "quantity", line.quantity(),
                "of", line.of(),
                "unitPrice", Pln.text(line.unitPrice()),
                "net", Pln.text(line.net()));
    }

    private static InvoiceLine line(Fields line) {
        return new InvoiceLine(
                line.oneOf("charge", Charge.class),
                line.text("tariffGroup", ANY_LENGTH),
                PartsJson.period(line.object("period")),
                line.wholeNumber("quantity", Long.MIN_VALUE, Long.MAX_VALUE),
                (int) line.wholeNumber("of", 0, Integer.MAX_VALUE),
                line.amount("unitPrice"),
                line.amount("net"));
    }

    static Map<String, @Nullable Object> totals(Totals totals) {
        return Json.map(
                "net", Pln.text(totals.net()),
                "vatPercent", totals.vatPercent(),
                "vat", Pln.text(totals.vat()),
                "gross", Pln.text(totals.gross()));
    }

    private static Totals totals(Fields totals) {
        return new Totals(
                totals.amount("net"),
                (int) totals.wholeNumber("vatPercent", 0, 100),
                totals.amount("vat"),
                totals.amount("gross"));
    }

    private static @Nullable Map<String, @Nullable Object> correction(@Nullable Correction correction) {
        return correction == null
                ? null
                : Json.map(
                        "corrected", correction.corrected().value(),
                        "correctedIssuedOn", correction.correctedIssuedOn().toString(),
                        "reason", correction.reason(),
                        "before", charges(correction.before()),
                        "totalsBefore", totals(correction.totalsBefore()));
    }

    private static Correction correction(Fields correction) {
        return new Correction(
                new InvoiceNumber(correction.text("corrected", ANY_LENGTH)),
                correction.date("correctedIssuedOn"),
                correction.text("reason", ANY_LENGTH),
                charges(correction, "before"),
                totals(correction.object("totalsBefore")));
    }

    private static Map<String, @Nullable Object> pastUse(PastUse past) {
        return Json.map(
                "from", past.period().from().toString(),
                "to", past.period().to().toString(),
                "use", past.use(),
                "estimated", past.estimated());
    }

    private static PastUse pastUse(Fields past) {
        return new PastUse(
                new Period(past.date("from"), past.date("to")),
                past.wholeNumber("use", Long.MIN_VALUE, Long.MAX_VALUE),
                past.flag("estimated"));
    }

    private static @Nullable Map<String, @Nullable Object> settlement(Settlement settlement) {
        return settlement.isNothing()
                ? null
                : Json.map(
                        "arrears", Pln.text(settlement.arrears()),
                        "interest", Pln.text(settlement.interest()),
                        "overpayment", Pln.text(settlement.overpayment()));
    }

    private static Settlement settlement(Fields settlement) {
        return new Settlement(
                settlement.amount("arrears"), settlement.amount("interest"), settlement.amount("overpayment"));
    }
}
