package pl.ebok.domain.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.money.Pln;

/**
 * What correcting invoices take back, of the latest increase first: it was never owed, so it is known from the start
 * and no interest runs on it. What goes beyond all increases is given from the day of the correction on.
 */
final class TakenBack {
    private final Map<InvoiceNumber, InvoiceNumber> roots = new HashMap<>();
    private final Map<InvoiceNumber, Deque<Increase>> increases = new HashMap<>();
    private final Map<InvoiceNumber, Money> ofIncrease = new HashMap<>();
    private final Map<InvoiceNumber, Money> given = new HashMap<>();

    /** @param entries in their order */
    TakenBack(List<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            if (entry instanceof PostedInvoice invoice) {
                add(invoice);
            }
        }
    }

    private void add(PostedInvoice invoice) {
        InvoiceNumber root = rootOf(invoice);
        roots.put(invoice.number(), root);
        Deque<Increase> ofRoot = increases.computeIfAbsent(root, _ -> new ArrayDeque<>());
        if (invoice.amount().isPositive()) {
            ofRoot.push(new Increase(invoice.number(), invoice.amount()));
        } else if (invoice.isCorrection()) {
            given.put(invoice.number(), takeBack(invoice.amount().negated(), ofRoot));
        }
    }

    private InvoiceNumber rootOf(PostedInvoice invoice) {
        InvoiceNumber corrects = invoice.corrects();
        return corrects == null ? invoice.number() : roots.getOrDefault(corrects, corrects);
    }

    /** Takes an amount back and returns what no increase was left for. */
    private Money takeBack(Money amount, Deque<Increase> latestFirst) {
        Money rest = amount;
        for (Increase increase : latestFirst) {
            Money before = of(increase.number());
            Money taken = Pln.smaller(rest, increase.amount().minus(before));
            ofIncrease.put(increase.number(), before.plus(taken));
            rest = rest.minus(taken);
        }
        return rest;
    }

    /** PLN of an invoice, or of a correction that raised one, that was never owed. */
    Money of(InvoiceNumber increase) {
        return ofIncrease.getOrDefault(increase, Pln.ZERO);
    }

    /** PLN that a correction gives beyond all that was charged. */
    Money givenBy(InvoiceNumber correction) {
        return given.getOrDefault(correction, Pln.ZERO);
    }

    private record Increase(InvoiceNumber number, Money amount) {}
}
