package pl.ebok.payments;

import pl.ebok.aws.exchange.Finding;
import pl.ebok.json.Text;

/** Why a file or an entry was not booked. */
enum Reason {
    UNKNOWN_FORMAT("ani camt.053, ani MT940", "neither camt.053 nor MT940"),
    NO_STATEMENT("brak wyciągu w pliku", "the file holds no statement"),
    DTD("deklaracja typu dokumentu (DTD) jest niedozwolona", "a document type declaration (DTD) is not allowed"),
    NOT_WELL_FORMED(
            "plik jest ucięty lub uszkodzony od tego miejsca: wcześniejsze pozycje są odczytane, dalszych nie ma",
            "the file is cut off or broken from here on; the entries before were read, later ones were not"),
    CUT_OFF(
            "plik jest ucięty: ostatniej pozycji nie zaksięgowano, wcześniejsze są zaksięgowane",
            "the file is cut off: its last entry was not booked, those before are"),
    MISSING("brak wymaganej wartości", "a required value is missing"),
    DEBIT("obciążenie, nie wpłata: nie zaksięgowano", "a debit, not a payment received: not booked"),
    REVERSAL("storno: wymaga decyzji pracownika", "a reversal: a clerk has to decide"),
    NOT_FINAL("pozycja jeszcze niezaksięgowana w banku", "not yet booked by the bank"),
    NOT_PLN("waluta inna niż PLN: nie zaksięgowano", "a currency other than PLN: not booked"),
    AMOUNT("kwota jest nieprawidłowa", "the amount is not valid"),
    DAY("data jest nieprawidłowa", "the date is not valid"),
    FUTURE(
            "data księgowania jeszcze nie nadeszła: nie zaksięgowano",
            "the day of booking is in the future: not booked"),
    PARTS("suma transakcji różni się od kwoty pozycji", "the transactions do not add up to the amount of the entry");

    private final Text text;

    Reason(String pl, String en) {
        text = new Text(pl, en);
    }

    Finding of(StatementEntry entry, String field) {
        return new Finding(entry.line(), entry.place(), field, text);
    }

    Finding at(long line) {
        return new Finding(line, null, "", text);
    }
}
