package pl.ebok.archive.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.InvoicePage.Fact;
import pl.ebok.archive.documents.InvoicePage.Party;
import pl.ebok.archive.documents.InvoicePage.TotalsRow;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;

/** Puts an invoice, a correcting invoice or a duplicate into the words of its page. */
final class InvoicePages {
    private final Seller seller;

    InvoicePages(Seller seller) {
        this.seller = seller;
    }

    /**
     * @param duplicateOn the day a duplicate is made, absent for the invoice itself
     * @param codes those of KSeF, absent where it is not sent there
     */
    InvoicePage of(Invoice invoice, @Nullable LocalDate duplicateOn, @Nullable VerificationCodes codes) {
        Correction correction = invoice.correction();
        Buyer buyer = invoice.buyer();
        String title = correction == null ? "Faktura" : "Faktura korygująca";
        return new InvoicePage(
                title,
                invoice.number().value(),
                subtitle(invoice),
                duplicateOn == null ? null : "DUPLIKAT wystawiony dnia " + Polish.day(duplicateOn),
                "%s nr %s za wodę i ścieki, okres %s, nabywca %s"
                        .formatted(title, invoice.number(), Polish.period(invoice.period()), buyer.name()),
                seller,
                party(buyer),
                buyer.byEmail() ? null : window(buyer),
                facts(invoice),
                Payments.of(invoice, seller),
                correction == null ? null : correction.reason(),
                correction == null ? List.of() : ChargeTables.groups(correction.before(), correction.totalsBefore()),
                ChargeTables.groups(invoice.charges(), invoice.totals()),
                correction == null ? List.of() : ChargeTables.differences(correction.before(), invoice),
                totals(invoice),
                AccountTable.of(invoice),
                ReadingTables.of(invoice.charges()),
                Explanations.of(invoice),
                ConsumptionChart.of(invoice),
                codes == null ? List.of() : codes.pictures());
    }

    private static @Nullable String subtitle(Invoice invoice) {
        Correction correction = invoice.correction();
        if (correction != null) {
            return "do faktury nr %s z dnia %s"
                    .formatted(correction.corrected(), Polish.day(correction.correctedIssuedOn()));
        }
        int points = invoice.charges().size();
        return points < 2
                ? null
                : "zbiorcza za " + Polish.counted(points, "punkt poboru", "punkty poboru", "punktów poboru");
    }

    static Party party(Buyer buyer) {
        return new Party(
                buyer.name(),
                buyer.address().streetLine(),
                buyer.address().cityLine(),
                buyer.nip() == null ? null : buyer.nip().value());
    }

    static Party window(Buyer buyer) {
        return new Party(
                buyer.name(),
                buyer.postalAddress().streetLine(),
                buyer.postalAddress().cityLine(),
                null);
    }

    private static List<Fact> facts(Invoice invoice) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Data wystawienia", Polish.day(invoice.issuedOn())));
        facts.add(new Fact("Okres dostawy i usługi", Polish.period(invoice.period())));
        facts.add(new Fact("Numer klienta", invoice.buyer().customerNumber().value()));
        if (invoice.registrationCode() != null) {
            facts.add(new Fact("Kod rejestracyjny e-BOK", invoice.registrationCode()));
        }
        if (invoice.charges().size() == 1) {
            SupplyPointCharges only = invoice.charges().getFirst();
            facts.add(new Fact("Numer umowy", only.contractNumber()));
            facts.add(new Fact(
                    "Punkt poboru",
                    only.supplyPointId() + ", " + only.address().streetLine() + ", "
                            + only.address().cityLine()));
        } else {
            facts.add(new Fact("Punkty poboru", Polish.number(invoice.charges().size()) + " (wykaz w tabeli opłat)"));
        }
        facts.add(new Fact("Decyzja taryfowa", invoice.tariffDecision()));
        return facts;
    }

    private static List<TotalsRow> totals(Invoice invoice) {
        Correction correction = invoice.correction();
        if (correction == null) {
            return List.of(row("Razem", invoice.totals(), true));
        }
        return List.of(
                row("Przed korektą", correction.totalsBefore(), false),
                row("Po korekcie", invoice.totals(), false),
                row("Różnica", invoice.totals().minus(correction.totalsBefore()), true));
    }

    private static TotalsRow row(String name, Totals totals, boolean strong) {
        return new TotalsRow(
                name,
                Polish.amount(totals.net()),
                totals.vatPercent() + "%",
                Polish.amount(totals.vat()),
                Polish.amount(totals.gross()),
                strong);
    }
}
