package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import pl.ebok.archive.documents.DemandPage.OverdueRow;
import pl.ebok.archive.documents.DemandPage.Sum;
import pl.ebok.archive.documents.InvoicePage.Fact;
import pl.ebok.archive.documents.InvoicePage.Payment;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DemandKind;
import pl.ebok.domain.ledger.NoticeId;

/** Puts a demand for payment into the words of its page. */
final class DemandPages {
    private final Seller seller;

    DemandPages(Seller seller) {
        this.seller = seller;
    }

    DemandPage of(DemandForPayment demand) {
        return new DemandPage(
                title(demand.kind()),
                number(demand),
                "%s z dnia %s do zapłaty do %s, adresat %s"
                        .formatted(
                                title(demand.kind()),
                                Polish.day(demand.issuedOn()),
                                Polish.day(demand.payBy()),
                                demand.buyer().name()),
                seller,
                InvoicePages.party(demand.buyer()),
                demand.buyer().byEmail() ? null : InvoicePages.window(demand.buyer()),
                List.of(
                        new Fact(
                                demand.kind() == DemandKind.REMINDER ? "Data pisma" : "Data wezwania",
                                Polish.day(demand.issuedOn())),
                        new Fact(
                                "Numer klienta", demand.buyer().customerNumber().value())),
                request(demand),
                payment(demand),
                demand.kind() == DemandKind.REMINDER ? "Faktury do zapłaty" : "Zaległe faktury",
                overdue(demand.invoices()),
                Polish.day(demand.issuedOn()),
                sums(demand),
                consequence(demand));
    }

    private static String number(DemandForPayment demand) {
        return NoticeId.parse(demand.noticeId()).map(NoticeId::printed).orElse(demand.noticeId());
    }

    /** The stages are the utility's own data; their kind decides heading and words. */
    private static String title(DemandKind kind) {
        return switch (kind) {
            case REMINDER -> "Przypomnienie o płatności";
            case FINAL -> "Ostateczne przedsądowe wezwanie do zapłaty";
            case CUT_OFF -> "Zawiadomienie o zamiarze odcięcia dostawy wody";
            case DEMAND -> "Wezwanie do zapłaty";
        };
    }

    private static String request(DemandForPayment demand) {
        String total = Polish.zloty(demand.total());
        String payBy = Polish.day(demand.payBy());
        return switch (demand.kind()) {
            case REMINDER ->
                "Przypominamy o zbliżającym się terminie płatności: prosimy o zapłatę kwoty %s do dnia %s na numer rachunku podany poniżej."
                        .formatted(total, payBy);
            case CUT_OFF ->
                ("Mimo upomnienia nie zapłacili Państwo należności za pełne dwa okresy obrachunkowe po jego otrzymaniu. "
                                + "Jeśli kwota %s nie wpłynie do dnia %s na numer rachunku podany poniżej, po tym dniu odetniemy "
                                + "dostawę wody lub zamkniemy przyłącze kanalizacyjne (art. 8 ust. 1 pkt 2 i ust. 3 ustawy z dnia 7 czerwca 2001 r. o zbiorowym zaopatrzeniu "
                                + "w wodę i zbiorowym odprowadzaniu ścieków).")
                        .formatted(total, payBy);
            case DEMAND, FINAL ->
                "Prosimy o zapłatę zaległości w kwocie %s w terminie do dnia %s na numer rachunku podany poniżej."
                        .formatted(total, payBy);
        };
    }

    private static String consequence(DemandForPayment demand) {
        return switch (demand.kind()) {
            case REMINDER -> "";
            case FINAL ->
                "Jest to ostatni termin. Jeśli kwota nie wpłynie, bez ponownego wezwania skierujemy do sądu pozew "
                        + "o należność z odsetkami, kosztami procesu i kosztami egzekucji. Jesteśmy gotowi zakończyć sprawę "
                        + "polubownie, także w ratach (art. 187 § 1 pkt 3 Kodeksu postępowania cywilnego): prosimy o kontakt "
                        + "przed upływem terminu.";
            case CUT_OFF ->
                ("Po odcięciu woda będzie dostępna bezpłatnie w zastępczym punkcie poboru: %s. Dostawę wznowimy po zapłacie "
                                + "zaległości. O zamiarze odcięcia zawiadamiamy powiatowego inspektora sanitarnego oraz wójta, "
                                + "burmistrza lub prezydenta miasta. Jeśli nie mogą Państwo zapłacić całości, prosimy o kontakt "
                                + "w sprawie rat przed podanym dniem.")
                        .formatted(demand.substituteWaterPoint());
            case DEMAND ->
                "Zapłata podanej kwoty w terminie kończy sprawę: odsetek za dni do zapłaty już nie doliczymy. Po terminie "
                        + "odsetki rosną za każdy dzień. Pismo jest upomnieniem w rozumieniu art. 8 ust. 1 pkt 2 ustawy z dnia "
                        + "7 czerwca 2001 r. o zbiorowym zaopatrzeniu w wodę i zbiorowym odprowadzaniu ścieków: brak zapłaty za "
                        + "dwa pełne okresy obrachunkowe po jego otrzymaniu może prowadzić do odcięcia dostawy wody. "
                        + "Jeśli nie mogą Państwo zapłacić w terminie, prosimy o kontakt w sprawie rozłożenia na raty.";
        };
    }

    private Payment payment(DemandForPayment demand) {
        return new Payment(
                "Do zapłaty",
                Polish.zloty(demand.total()),
                AmountInWords.of(demand.total()),
                Polish.day(demand.payBy()),
                demand.buyer().bankAccount().grouped(),
                number(demand),
                Payments.qr(demand.buyer().bankAccount(), demand.total(), seller, number(demand)),
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
