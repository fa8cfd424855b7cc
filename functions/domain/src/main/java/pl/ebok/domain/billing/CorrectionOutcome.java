package pl.ebok.domain.billing;

import java.util.List;

/** What comes of correcting an invoice: correcting invoices, or the reason why there are none. */
public sealed interface CorrectionOutcome {
    /** One for every invoice it reaches, in the order of their numbers: all of them are issued, or none. */
    record Corrected(List<Invoice> correctingInvoices) implements CorrectionOutcome {
        public Corrected {
            correctingInvoices = List.copyOf(correctingInvoices);
        }
    }

    /** The invoice says that already. */
    record NothingToCorrect() implements CorrectionOutcome {}

    /** The invoice does not show a reading of that meter and day, and has no estimate that it could replace. */
    record ReadingNotOnInvoice(CorrectionChange.CorrectedReading reading) implements CorrectionOutcome {}

    /** The reading has more digits than the meter. */
    record ReadingTooLong(CorrectionChange.CorrectedReading reading) implements CorrectionOutcome {}

    /** The corrected end would lie below the start. */
    record ReadingFell(String meterId) implements CorrectionOutcome {}

    /** The customer has no such contract, or a price is missing. */
    record NotCorrectable(BillingOutcome.NotBillable why) implements CorrectionOutcome {}
}
