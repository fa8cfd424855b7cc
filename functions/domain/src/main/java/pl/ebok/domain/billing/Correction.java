package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a correcting invoice corrects: the invoice it refers to and that invoice's state before.
 *
 * @param corrected number of the invoice corrected
 * @param correctedIssuedOn its issue date
 * @param reason why, as the customer reads it
 * @param before lines before this correction
 * @param totalsBefore totals before this correction
 */
public record Correction(
        InvoiceNumber corrected,
        LocalDate correctedIssuedOn,
        String reason,
        List<SupplyPointCharges> before,
        Totals totalsBefore) {
    public Correction {
        before = List.copyOf(before);
    }
}
