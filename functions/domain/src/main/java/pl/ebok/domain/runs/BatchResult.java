package pl.ebok.domain.runs;

import java.util.List;

/**
 * What came of a batch.
 *
 * @param customers how many customers it covers
 * @param invoices invoices of the billing date that these customers now have, whichever attempt issued them
 * @param failures what could not be billed, with the reason
 */
public record BatchResult(int batch, int customers, int invoices, List<RunFailure> failures) {
    public BatchResult {
        failures = List.copyOf(failures);
    }
}
