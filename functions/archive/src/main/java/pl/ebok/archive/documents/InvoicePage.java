package pl.ebok.archive.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice shows, as text ready to print: a template only places it.
 *
 * @param subtitle a line under the title: what the document corrects, or for how many supply points it is
 * @param duplicate the line that marks a duplicate, absent on the first copy
 * @param window name and address as they stand in the window of an envelope; absent for e-mail
 * @param before groups of lines before a correction, else empty
 * @param differences the difference a correction makes by kind of charge, else empty
 * @param reason why it corrects
 * @param account how the account stood on the day of issue; empty where nothing else was open
 * @param explanations how the amount came about, one sentence each
 * @param chart use in the last periods, oldest first; empty where nothing is known
 * @param ksef the codes of KSeF; empty where the invoice is not sent there
 */
public record InvoicePage(
        String title,
        String number,
        @Nullable String subtitle,
        @Nullable String duplicate,
        String description,
        Seller seller,
        Party buyer,
        @Nullable Party window,
        List<Fact> facts,
        Payment payment,
        @Nullable String reason,
        List<ChargeGroup> before,
        List<ChargeGroup> charges,
        List<ChargeRow> differences,
        List<TotalsRow> totals,
        List<AccountRow> account,
        List<ReadingRow> readings,
        List<String> explanations,
        List<Bar> chart,
        List<Code> ksef) {

    /** A name with its address and, for a business, its tax number. */
    public record Party(
            String name,
            String streetLine,
            String cityLine,
            @Nullable String nip) {}

    /** A small fact with its name: {@code "Data wystawienia"}, {@code "05.11.2026"}. */
    public record Fact(String name, String value) {}

    /**
     * What to pay, by when and where to.
     *
     * @param inWords the amount in words
     * @param qr address of the QR picture; absent when there is nothing to pay
     * @param note a sentence that belongs to the amount
     */
    public record Payment(
            String label,
            String amount,
            String inWords,
            @Nullable String dueOn,
            String account,
            String title,
            @Nullable String qr,
            String note) {}

    /** The lines of one supply point; the heading is absent where there is only one. */
    public record ChargeGroup(
            @Nullable String heading,
            List<ChargeRow> rows,
            @Nullable String subtotal) {}

    /** One line of an invoice. */
    public record ChargeRow(
            String no,
            String name,
            String period,
            String quantity,
            String unit,
            String price,
            String net,
            String vatRate) {}

    /** Sums at one tax rate; {@code strong} is the row that counts. */
    public record TotalsRow(String name, String net, String vatRate, String vat, String gross, boolean strong) {}

    /** One amount of the account; {@code strong} is a sum. */
    public record AccountRow(String name, String amount, boolean strong) {}

    /** The two readings between which a meter's use was counted. */
    public record ReadingRow(
            @Nullable String point,
            String meter,
            String kind,
            String fromDay,
            String from,
            String toDay,
            String to,
            String use,
            String source) {}

    /** A bar of the chart; {@code height} and {@code shade} are for its style. */
    public record Bar(String value, String months, String year, String height, String shade) {}

    /** A code of KSeF: the picture's address, what it is for, and the label under it. */
    public record Code(String qr, String purpose, String label, String link) {}
}
