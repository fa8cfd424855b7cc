package pl.ebok.bench;

/** The tariff of the synthetic customers, in the import format. */
final class TariffFile {
    static final String SYNTHETIC = """
            {"decision": "SYNTHETIC.2025", "approvedBy": "Wody Polskie", "vatPercent": 8, "currency": "PLN",
             "standingChargePer": "billing period", "normWithoutMeterM3PerMonth": "3.0",
             "steps": [
               {"from": "2025-10-15", "to": "2026-10-14", "water": {"W1": "6.95"}, "sewage": {"S1": "12.35"},
                "standingCharge": {"E": "6.39", "P": "7.89"}},
               {"from": "2026-10-15", "to": "2027-10-14", "water": {"W1": "7.23"}, "sewage": {"S1": "12.84"},
                "standingCharge": {"E": "6.65", "P": "8.21"}}]}
            """;

    private TariffFile() {}
}
