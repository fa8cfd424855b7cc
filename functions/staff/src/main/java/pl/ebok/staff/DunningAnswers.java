package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.http.answers.NoticeAnswer;

/** Demands as clerks see them: with whom they are about, and what became of them by the account of today. */
final class DunningAnswers {
    private final Ledger ledger;
    private final Clock clock;
    private final InterestRates rates = InterestRates.published();

    DunningAnswers(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A demand and how far it is: {@code waiting}, {@code sent} or {@code refused}. */
    record Case(DemandForPayment demand, String status) {
        static Case sent(DemandForPayment demand) {
            return new Case(demand, "sent");
        }
    }

    Map<String, @Nullable Object> of(Case one) {
        return of(one, new HashMap<>());
    }

    /** @param ledgers of the customers seen so far, so that each is read once */
    Map<String, @Nullable Object> of(Case one, Map<CustomerNumber, CustomerLedger> ledgers) {
        DemandForPayment demand = one.demand();
        CustomerNumber customer = demand.buyer().customerNumber();
        LocalDate today = BusinessZone.today(clock);
        CustomerLedger known = ledgers.computeIfAbsent(customer, ledger::read);
        Account account = known.account(rates, today);
        var answer = NoticeAnswer.of(demand);
        answer.put("customerNumber", customer.value());
        answer.put("name", demand.buyer().name());
        answer.put("status", one.status());
        answer.put("onHold", isHeld(demand, known.holds(), today));
        answer.put("bounced", demand.bounced());
        answer.put(
                "settled",
                demand.invoices().stream()
                        .noneMatch(invoice -> account.left(invoice.number()).isPositive()));
        return answer;
    }

    private static boolean isHeld(DemandForPayment demand, List<DunningHold> holds, LocalDate today) {
        return demand.invoices().stream()
                .anyMatch(invoice -> holds.stream().anyMatch(hold -> hold.holds(invoice.number(), today)));
    }
}
