package pl.ebok.payments;

import pl.ebok.aws.exchange.Finding;
import pl.ebok.json.Text;

/** Why a file or an entry was not booked. */
enum Reason {
    UNKNOWN_FORMAT("ani camt.053, ani MT940", "neither camt.053 nor MT940"),
    NO_STATEMENT("brak wyciągu w pliku", "the file holds no statement"),
    DTD("deklaracja typu dokumentu (DTD) jest niedozwolona", "a document type declaration (DTD) is not allowed"),
    NOT_WELL_FORMED(
            "plik jest uszkodzony od tego miejsca, dalszych pozycji nie odczytano",
            "the file is broken from here on; later entries were not read"),
    TOO_LARGE("plik jest za duży", "the file is too large"),
    MISSING("brak wymaganej wartości", "a required value is missing"),
    DEBIT("obciążenie, nie wpłata: nie zaksięgowano", "a debit, not a payment received: not booked"),
    REVERSAL("storno: wymaga decyzji pracownika", "a reversal: a clerk has to decide"),
    NOT_FINAL("pozycja jeszcze niezaksięgowana w banku", "not yet booked by the bank"),
    NOT_PLN("waluta inna niż PLN: nie zaksięgowano", "a currency other than PLN: not booked"),
    AMOUNT("kwota jest nieprawidłowa", "the amount is not valid"),
    DAY("data jest nieprawidłowa", "the date is not valid"),
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
