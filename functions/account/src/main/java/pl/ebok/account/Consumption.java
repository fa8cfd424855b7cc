package pl.ebok.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.ConsumptionSeries;
import pl.ebok.domain.billing.MeterConsumption;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.metering.Meters;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.DayRange;
import pl.ebok.http.Page;
import pl.ebok.json.Json;

/** The water used, for the chart. */
final class Consumption {
    private final Signed signed;
    private final Ledger ledger;
    private final Meters meters;

    Consumption(Signed signed, Ledger ledger, Meters meters) {
        this.signed = signed;
        this.ledger = ledger;
        this.meters = meters;
    }

    ApiResponse series(ApiRequest request) {
        var customer = signed.number(request);
        var range = DayRange.of(request);
        List<MeterConsumption> uses =
                ConsumptionSeries.of(ledger.read(customer).documents(), meters.ofCustomer(customer)).stream()
                        .filter(use -> range.contains(use.period().to()))
                        .toList();
        return Page.of(request).of(uses, Consumption::key, Consumption::use);
    }

    private static String key(MeterConsumption use) {
        return use.period().from() + "/" + use.period().to() + "/" + use.meterId();
    }

    static Map<String, @Nullable Object> use(MeterConsumption use) {
        return Json.map(
                "meterId", use.meterId(),
                "kind", use.kind().name(),
                "from", use.period().from().toString(),
                "to", use.period().to().toString(),
                "volume", use.volume(),
                "estimated", use.estimated());
    }
}
