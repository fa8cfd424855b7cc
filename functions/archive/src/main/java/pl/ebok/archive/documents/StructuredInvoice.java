package pl.ebok.archive.documents;

import java.time.LocalTime;
import java.time.ZoneOffset;
import javax.xml.stream.XMLStreamException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.money.Pln;

/** The structured invoice FA(3) of the Polish tax administration, schema 1-0E. */
final class StructuredInvoice {
    static final String NAMESPACE = "http://crd.gov.pl/wzor/2025/06/25/13775/";

    private static final String YES = "1";
    private static final String NO = "2";
    private static final String BY_TRANSFER = "6";
    private static final int LONG = 512;
    private static final int NORMAL = 256;

    private final Seller seller;

    StructuredInvoice(Seller seller) {
        this.seller = seller;
    }

    /** @param corrected KSeF's number of the invoice that a correction corrects; absent where that one is not in KSeF */
    String of(Invoice invoice, @Nullable KsefNumber corrected) {
        return Xml.document("Faktura", NAMESPACE, xml -> {
            xml.element("Naglowek", head -> head(head, invoice));
            xml.element("Podmiot1", this::seller);
            xml.element("Podmiot2", party -> buyer(party, invoice.buyer()));
            xml.element("Fa", content -> content(content, invoice, corrected));
        });
    }

    private static void head(Xml xml, Invoice invoice) throws XMLStreamException {
        xml.element("KodFormularza", code -> {
            code.attribute("kodSystemowy", "FA (3)");
            code.attribute("wersjaSchemy", "1-0E");
            code.characters("FA");
        });
        xml.element("WariantFormularza", "3");
        // Noon of the issue day, not now: the same invoice must always give the same bytes.
        xml.element(
                "DataWytworzeniaFa",
                invoice.issuedOn()
                        .atTime(LocalTime.NOON)
                        .toInstant(ZoneOffset.UTC)
                        .toString());
        xml.element("SystemInfo", "e-BOK");
    }

    private void seller(Xml xml) throws XMLStreamException {
        xml.element("DaneIdentyfikacyjne", identity -> {
            identity.element("NIP", seller.nip().value());
            identity.text("Nazwa", seller.name(), LONG);
        });
        address(xml, "Adres", seller.streetLine(), seller.cityLine());
        xml.element("DaneKontaktowe", contact -> {
            contact.text("Email", seller.email(), NORMAL - 1);
            contact.text("Telefon", seller.phone().replace(" ", ""), 16);
        });
    }

    private static void buyer(Xml xml, Buyer buyer) throws XMLStreamException {
        xml.element("DaneIdentyfikacyjne", identity -> {
            Nip nip = buyer.nip();
            if (nip == null) {
                identity.element("BrakID", YES);
            } else {
                identity.element("NIP", nip.value());
            }
            // A name of nothing but spaces would be no name.
            identity.text("Nazwa", buyer.name().isBlank() ? "Klient " + buyer.customerNumber() : buyer.name(), LONG);
        });
        address(xml, "Adres", buyer.address().streetLine(), buyer.address().cityLine());
        if (!buyer.postalAddress().equals(buyer.address())) {
            address(
                    xml,
                    "AdresKoresp",
                    buyer.postalAddress().streetLine(),
                    buyer.postalAddress().cityLine());
        }
        xml.element("NrKlienta", buyer.customerNumber().value());
        xml.element("JST", NO);
        xml.element("GV", NO);
    }

    private static void address(Xml xml, String name, String line1, String line2) throws XMLStreamException {
        xml.element(name, address -> {
            address.element("KodKraju", "PL");
            address.text("AdresL1", line1, LONG);
            if (!line2.isEmpty()) {
                address.text("AdresL2", line2, LONG);
            }
        });
    }

    private static void content(Xml xml, Invoice invoice, @Nullable KsefNumber correctedNumber)
            throws XMLStreamException {
        Correction correction = invoice.correction();
        Totals totals = correction == null ? invoice.totals() : invoice.totals().minus(correction.totalsBefore());
        xml.element("KodWaluty", "PLN");
        xml.element("P_1", invoice.issuedOn().toString());
        xml.text("P_2", invoice.number().value(), NORMAL);
        xml.element("OkresFa", period -> {
            period.element("P_6_Od", invoice.period().from().toString());
            period.element("P_6_Do", invoice.period().to().toString());
        });
        String rate = rateField(totals.vatPercent());
        xml.element("P_13_" + rate, Pln.text(totals.net()));
        xml.element("P_14_" + rate, Pln.text(totals.vat()));
        xml.element("P_15", Pln.text(totals.gross()));
        annotations(xml);
        xml.element("RodzajFaktury", correction == null ? "VAT" : "KOR");
        corrected(xml, invoice, correction, correctedNumber);
        StructuredLines.write(xml, invoice);
        settlement(xml, invoice);
        payment(xml, invoice);
    }

    /** What else stands on the account: arrears and interest are added to the invoice, an overpayment is taken off. */
    private static void settlement(Xml xml, Invoice invoice) throws XMLStreamException {
        Settlement stated = invoice.settlement();
        if (stated.isNothing()) {
            return;
        }
        xml.element("Rozliczenie", account -> {
            amount(account, "Obciazenia", stated.arrears(), "Zaległość z wcześniejszych faktur");
            amount(account, "Obciazenia", stated.interest(), "Odsetki ustawowe za opóźnienie na dzień wystawienia");
            if (stated.charges().isPositive()) {
                account.element("SumaObciazen", Pln.text(stated.charges()));
            }
            amount(account, "Odliczenia", stated.overpayment(), "Nadpłata z wcześniejszych wpłat");
            if (stated.overpayment().isPositive()) {
                account.element("SumaOdliczen", Pln.text(stated.overpayment()));
            }
            Money left = invoice.toPay().plus(stated.charges());
            account.element(left.isNegative() ? "DoRozliczenia" : "DoZaplaty", Pln.text(left.abs()));
        });
    }

    private static void amount(Xml xml, String element, Money amount, String reason) throws XMLStreamException {
        if (amount.isPositive()) {
            xml.element(element, one -> {
                one.element("Kwota", Pln.text(amount));
                one.element("Powod", reason);
            });
        }
    }

    /** Nothing of what these fields ask for applies to water and sewage. */
    private static void annotations(Xml xml) throws XMLStreamException {
        xml.element("Adnotacje", notes -> {
            for (String field : new String[] {"P_16", "P_17", "P_18", "P_18A"}) {
                notes.element(field, NO);
            }
            notes.element("Zwolnienie", none -> none.element("P_19N", YES));
            notes.element("NoweSrodkiTransportu", none -> none.element("P_22N", YES));
            notes.element("P_23", NO);
            notes.element("PMarzy", none -> none.element("P_PMarzyN", YES));
        });
    }

    private static void corrected(
            Xml xml, Invoice invoice, @Nullable Correction correction, @Nullable KsefNumber correctedNumber)
            throws XMLStreamException {
        if (correction == null) {
            return;
        }
        xml.text("PrzyczynaKorekty", correction.reason(), NORMAL);
        // A higher tax counts for the month of the corrected invoice (1), a lower one for the month of this (2).
        xml.element("TypKorekty", invoice.amount().isPositive() ? "1" : "2");
        xml.element("DaneFaKorygowanej", original -> {
            original.element(
                    "DataWystFaKorygowanej", correction.correctedIssuedOn().toString());
            original.text("NrFaKorygowanej", correction.corrected().value(), NORMAL);
            if (correctedNumber == null) {
                original.element("NrKSeFN", YES);
            } else {
                original.element("NrKSeF", YES);
                original.element("NrKSeFFaKorygowanej", correctedNumber.value());
            }
        });
    }

    private static void payment(Xml xml, Invoice invoice) throws XMLStreamException {
        xml.element("Platnosc", payment -> {
            if (invoice.toPay().isPositive()) {
                payment.element(
                        "TerminPlatnosci",
                        due -> due.element("Termin", invoice.dueOn().toString()));
            }
            payment.element("FormaPlatnosci", BY_TRANSFER);
            payment.element(
                    "RachunekBankowy",
                    account -> account.element(
                            "NrRB", invoice.buyer().bankAccount().nrb()));
        });
    }

    /** The fields of sums are named by the order of the rates. */
    private static String rateField(int vatPercent) {
        return switch (vatPercent) {
            case 22, 23 -> "1";
            case 7, 8 -> "2";
            case 5 -> "3";
            default -> throw new IllegalArgumentException("no field of FA(3) for a tax of " + vatPercent + " %");
        };
    }
}
