package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;

/** Sends an overpayment back on request, within 14 days; what was not asked for is credited to the next invoice. */
public final class RefundingOverpayment {
    private static final int DAYS_TO_PAY = 14;
    private static final int TRIES = 3;

    private final Ledger ledger;
    private final Refunds refunds;
    private final InterestRates rates;

    public RefundingOverpayment(Ledger ledger, Refunds refunds, InterestRates rates) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.rates = rates;
    }

    /**
     * @param refundId of the customer's call; the same again gives the first answer
     * @param amount PLN; all of the overpayment where absent
     */
    public Outcome apply(
            CustomerNumber customer, String refundId, @Nullable Money amount, BankAccount to, LocalDate today) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<RefundRequest> earlier = refunds.find(customer, refundId);
            if (earlier.isPresent()) {
                return new Outcome.Requested(earlier.get());
            }
            // Counted before the account is read, so that a request in between is noticed.
            int count = refunds.count(customer);
            Money overpayment = ledger.read(customer).account(rates, today).overpayment();
            Money asked = amount == null ? overpayment : amount;
            if (!asked.isPositive() || asked.isGreaterThan(overpayment)) {
                return new Outcome.NothingToRefund(overpayment);
            }
            var request = new RefundRequest(refundId, today, asked, to, today.plusDays(DAYS_TO_PAY));
            if (refunds.add(customer, request, count)) {
                return new Outcome.Requested(request);
            }
        }
        return new Outcome.ChangedMeanwhile();
    }

    /** What became of the request. */
    public sealed interface Outcome {
        record Requested(RefundRequest request) implements Outcome {}

        /** The account is not overpaid by that much. */
        record NothingToRefund(Money overpayment) implements Outcome {}

        /** Requests came at the same time; nothing was taken. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
