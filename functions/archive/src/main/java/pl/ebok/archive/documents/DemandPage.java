package pl.ebok.archive.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.InvoicePage.Fact;
import pl.ebok.archive.documents.InvoicePage.Party;
import pl.ebok.archive.documents.InvoicePage.Payment;

/**
 * What a demand for payment shows, as text ready to print.
 *
 * @param window name and address as they stand in the window of an envelope; absent for e-mail
 * @param request the sentence that asks, with the deadline
 * @param heading above the invoices
 * @param interestTo the day to which interest was computed
 * @param sums principal, interest, fee and their total
 * @param consequence what happens when nothing is paid, empty before anything is due
 */
public record DemandPage(
        String title,
        String number,
        String description,
        Seller seller,
        Party buyer,
        @Nullable Party window,
        List<Fact> facts,
        String request,
        Payment payment,
        String heading,
        List<OverdueRow> overdue,
        String interestTo,
        List<Sum> sums,
        String consequence) {

    /** One overdue invoice. */
    public record OverdueRow(
            String no, String invoice, String dueOn, String daysLate, String left, String interest, String total) {}

    /** A line of the sums; {@code strong} is the one that counts. */
    public record Sum(String name, String amount, boolean strong) {}
}
