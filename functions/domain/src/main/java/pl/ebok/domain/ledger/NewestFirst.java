package pl.ebok.domain.ledger;

import java.util.Comparator;

/** The order in which customers see their invoices. */
final class NewestFirst {
    static final Comparator<PostedInvoice> ORDER = Comparator.comparing(PostedInvoice::issuedOn)
            .thenComparing(invoice -> invoice.period().to())
            .thenComparing(PostedInvoice::number)
            .reversed();

    private NewestFirst() {}
}
