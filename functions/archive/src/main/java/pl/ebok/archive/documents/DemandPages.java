package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import pl.ebok.archive.documents.DemandPage.OverdueRow;
import pl.ebok.archive.documents.DemandPage.Sum;
import pl.ebok.archive.documents.InvoicePage.Fact;
import pl.ebok.archive.documents.InvoicePage.Payment;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.DemandForPayment.OverdueInvoice;

/** Puts a demand for payment into the words of its page. */
final class DemandPages {
    private final Seller seller;

    DemandPages(Seller seller) {
        this.seller = seller;
    }

    DemandPage of(DemandForPayment demand) {
        return new DemandPage(
                title(demand.stage()),
                demand.noticeId(),
                "%s z dnia %s do zapłaty do %s, adresat %s"
                        .formatted(
                                title(demand.stage()),
                                Polish.day(demand.issuedOn()),
                                Polish.day(demand.payBy()),
                                demand.buyer().name()),
                seller,
                InvoicePages.party(demand.buyer()),
                demand.buyer().byEmail() ? null : InvoicePages.window(demand.buyer()),
                List.of(
                        new Fact("Data wezwania", Polish.day(demand.issuedOn())),
                        new Fact(
                                "Numer klienta", demand.buyer().customerNumber().value())),
                request(demand),
                payment(demand),
                overdue(demand.invoices()),
                Polish.day(demand.issuedOn()),
                sums(demand),
                consequence(demand.stage()));
    }

    /** The stages are the utility's own data; those named here have their own heading. */
    private static String title(String stage) {
        return switch (stage) {
            case "reminder" -> "Przypomnienie o płatności";
            case "final-demand" -> "Ostateczne przedsądowe wezwanie do zapłaty";
            default -> "Wezwanie do zapłaty";
        };
    }

    private static String consequence(String stage) {
        return stage.equals("final-demand")
                ? "Brak wpłaty w tym terminie spowoduje skierowanie sprawy do sądu."
                : "Za każdy dalszy dzień opóźnienia naliczamy odsetki ustawowe. "
                        + "Jeśli nie mogą Państwo zapłacić w terminie, prosimy o kontakt w sprawie rozłożenia na raty.";
    }

    private static String request(DemandForPayment demand) {
        return "Prosimy o zapłatę zaległości w kwocie %s w terminie do dnia %s na numer rachunku podany poniżej."
                .formatted(Polish.zloty(demand.total()), Polish.day(demand.payBy()));
    }

    private Payment payment(DemandForPayment demand) {
        return new Payment(
                "Do zapłaty",
                Polish.zloty(demand.total()),
                AmountInWords.of(demand.total()),
                Polish.day(demand.payBy()),
                demand.buyer().bankAccount().grouped(),
                demand.noticeId(),
                Payments.qr(demand.buyer().bankAccount(), demand.total(), seller, demand.noticeId()),
                "Jeśli wpłacili Państwo tę kwotę w ostatnich dniach, prosimy uznać pismo za nieaktualne.");
    }

    private static List<OverdueRow> overdue(List<OverdueInvoice> invoices) {
        List<OverdueRow> rows = new ArrayList<>();
        for (OverdueInvoice invoice : invoices) {
            rows.add(new OverdueRow(
                    Integer.toString(rows.size() + 1),
                    invoice.number().value(),
                    Polish.day(invoice.dueOn()),
                    Polish.number(invoice.daysLate()),
                    Polish.amount(invoice.left()),
                    Polish.amount(invoice.interest()),
                    Polish.amount(invoice.left().plus(invoice.interest()))));
        }
        return rows;
    }

    private static List<Sum> sums(DemandForPayment demand) {
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum("Należność główna", Polish.amount(demand.principal()), false));
        sums.add(new Sum("Odsetki ustawowe za opóźnienie", Polish.amount(demand.interest()), false));
        if (!demand.fee().isZero()) {
            sums.add(new Sum("Opłata za wezwanie", Polish.amount(demand.fee()), false));
        }
        sums.add(new Sum("Razem do zapłaty", Polish.amount(demand.total()), true));
        return sums;
    }
}
