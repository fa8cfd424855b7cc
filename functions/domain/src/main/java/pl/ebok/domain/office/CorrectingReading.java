package pl.ebok.domain.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.account.User;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.ReadingSubmission;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittingReading;

/** Puts a stored reading right: the value, every invoice that comes out otherwise, and so everything later. */
public final class CorrectingReading {
    private final Customers customers;
    private final Meters meters;
    private final SubmittingReading submitting;
    private final CorrectingIssuedInvoice correcting;

    public CorrectingReading(
            Customers customers, Meters meters, SubmittingReading submitting, CorrectingIssuedInvoice correcting) {
        this.customers = customers;
        this.meters = meters;
        this.submitting = submitting;
        this.correcting = correcting;
    }

    /** How it ends. */
    public sealed interface Outcome {
        /** The reading as it stands now; asking for the same again corrects nothing more. */
        record Corrected(Reading reading, List<Invoice> corrections) implements Outcome {
            public Corrected {
                corrections = List.copyOf(corrections);
            }
        }

        record CustomerUnknown() implements Outcome {}

        record MeterUnknown() implements Outcome {}

        /** The meter has no reading of that day. */
        record ReadingUnknown() implements Outcome {}

        /** The value does not fit between the readings before and after it. */
        record Misfit(SubmittedReading why) implements Outcome {}

        /** An invoice that shows it cannot be calculated with it. */
        record Refused(CorrectionOutcome why) implements Outcome {}

        /** Others kept issuing for this customer; it can be tried again. */
        record TakenMeanwhile() implements Outcome {}
    }

    /** @param reason as the customer reads it on the corrections */
    public Outcome apply(User clerk, CustomerNumber number, CorrectedReading right, String reason, LocalDate today) {
        Optional<Customer> customer = customers.find(number);
        if (customer.isEmpty()) {
            return new Outcome.CustomerUnknown();
        }
        Optional<Meter> meter = meters.find(number, right.meterId());
        if (meter.isEmpty()) {
            return new Outcome.MeterUnknown();
        }
        if (meter.get().readingOn(right.readOn()).isEmpty()) {
            return new Outcome.ReadingUnknown();
        }
        var submission = new ReadingSubmission(
                number, right.meterId(), right.readOn(), right.value(), true, ReadingSource.UTILITY);
        SubmittedReading fits = submitting.checkInstead(submission, today);
        if (!(fits instanceof SubmittedReading.Accepted)) {
            return new Outcome.Misfit(fits);
        }
        return switch (correcting.apply(clerk, customer.get(), right, reason, today)) {
            case CorrectingIssuedInvoice.Outcome.Issued(List<Invoice> corrections) ->
                corrected(number, right, corrections);
            case CorrectingIssuedInvoice.Outcome.Refused(CorrectionOutcome.NothingToCorrect()) ->
                corrected(number, right, List.of());
            case CorrectingIssuedInvoice.Outcome.Refused(CorrectionOutcome why) -> new Outcome.Refused(why);
            case CorrectingIssuedInvoice.Outcome.TakenMeanwhile() -> new Outcome.TakenMeanwhile();
            case CorrectingIssuedInvoice.Outcome.CustomerUnknown() -> new Outcome.CustomerUnknown();
            case CorrectingIssuedInvoice.Outcome.InvoiceUnknown(), CorrectingIssuedInvoice.Outcome.OfEarlierSystem() ->
                throw new IllegalStateException("no invoice was named");
        };
    }

    private Outcome corrected(CustomerNumber number, CorrectedReading right, List<Invoice> corrections) {
        Reading now = meters.find(number, right.meterId())
                .flatMap(meter -> meter.readingOn(right.readOn()))
                .orElseThrow();
        return new Outcome.Corrected(now, corrections);
    }
}
