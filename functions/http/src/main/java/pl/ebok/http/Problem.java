package pl.ebok.http;

import java.util.Locale;
import pl.ebok.json.Text;

/** Every refusal the API gives, with its stable slug and its texts. */
public enum Problem {
    INVALID_REQUEST(
            400,
            new Text("Nieprawidłowe dane", "Invalid request"),
            new Text("Popraw zaznaczone pola.", "Correct the fields that are marked.")),
    SIGN_IN_REQUIRED(
            401,
            new Text("Wymagane zalogowanie", "Sign-in required"),
            new Text("Zaloguj się, żeby to zobaczyć.", "Sign in to see this.")),
    CONTRACT_REQUIRED(
            403,
            new Text("Nie znaleziono obowiązującej umowy", "No contract in force found"),
            new Text(
                    "Pod tymi danymi nie znamy obowiązującej umowy. Sprawdź numer klienta oraz numer i kwotę brutto jednej z trzech ostatnich faktur. W budynku wielolokalowym umowę ma zarządca: mieszkańcy nie rejestrują się w e-BOK, w sprawie rozliczeń prosimy zwrócić się do zarządcy budynku.",
                    "No contract in force is known under these data. Check the customer number and the number and gross amount of one of the last three invoices. In a multi-unit building the manager holds the contract: residents do not register, please turn to the building manager.")),
    FIRST_INVOICE_REQUIRED(
            403,
            new Text("Najpierw pierwsza faktura", "First invoice required"),
            new Text(
                    "Umowa jest podpisana, ale nie wystawiliśmy jeszcze pierwszej faktury. Po jej otrzymaniu rejestracja będzie możliwa.",
                    "The contract is signed but no invoice was issued yet. Registration opens with the first invoice.")),
    STAFF_ONLY(
            403,
            new Text("Tylko dla pracowników", "Staff only"),
            new Text(
                    "Ta część jest dostępna tylko dla pracowników biura obsługi klienta.",
                    "This part is open to the clerks of the customer office only.")),
    CONTRACT_ENDED(
            403,
            new Text("Umowa zakończona", "Contract ended"),
            new Text(
                    "Umowa została zakończona: konto jest tylko do odczytu, odczytów nie przyjmujemy.",
                    "The contract has ended: the account can be read but takes no readings.")),
    OWNER_ONLY(
            403,
            new Text("Tylko dla właściciela konta", "Owner only"),
            new Text(
                    "Tę zmianę może zrobić tylko właściciel konta, nie pełnomocnik.",
                    "Only the owner of the account can do this, not a proxy.")),
    QUIET_DAYS(
            403,
            new Text("Nowy właściciel: jeszcze nie", "New owner: not yet"),
            new Text(
                    "Przez pierwsze siedem dni nowy właściciel nie usuwa innych właścicieli i nie zleca zwrotu nadpłaty. Zrobi to teraz inny właściciel albo biuro obsługi klienta.",
                    "In the first seven days a new owner neither removes other owners nor asks for a refund. Another owner or the customer office can do it now.")),
    NOT_FOUND(
            404,
            new Text("Nie znaleziono", "Not found"),
            new Text(
                    "Nie ma tego, o co pytasz: mogło zostać usunięte albo adres jest błędny.",
                    "There is nothing here: it may have been removed, or the address is wrong.")),
    CUSTOMER_NOT_FOUND(
            404,
            new Text("Nie znaleziono klienta", "Customer not found"),
            new Text(
                    "Nie masz dostępu do klienta o tym numerze albo taki klient nie istnieje.",
                    "There is no such customer, or you have no access to it.")),
    METER_NOT_FOUND(
            404,
            new Text("Nie znaleziono wodomierza", "Meter not found"),
            new Text("Ten klient nie ma takiego wodomierza.", "This customer has no such meter.")),
    INVOICE_NOT_FOUND(
            404,
            new Text("Nie znaleziono faktury", "Invoice not found"),
            new Text("Nie ma takiej faktury.", "There is no such invoice.")),
    NOTICE_NOT_FOUND(
            404,
            new Text("Nie znaleziono wezwania", "Notice not found"),
            new Text("Nie ma takiego wezwania.", "There is no such notice.")),
    CASE_NOT_FOUND(
            404,
            new Text("Nie znaleziono sprawy", "Case not found"),
            new Text(
                    "Nie ma sprawy o tym numerze dla podanego adresu e-mail.",
                    "There is no case of this number for the given e-mail.")),
    VISIT_NOT_FOUND(
            404,
            new Text("Nie znaleziono wizyty", "Visit not found"),
            new Text("Nie ma wizyty o tym kodzie.", "There is no visit with this code.")),
    METHOD_NOT_ALLOWED(
            405,
            new Text("Niedozwolona metoda", "Method not allowed"),
            new Text("Ten adres nie obsługuje tej metody.", "This address does not take this method.")),
    ALREADY_REGISTERED(
            409,
            new Text("Już zarejestrowano", "Already registered"),
            new Text(
                    "Ten adres e-mail ma już dostęp do tego klienta. Zaloguj się.",
                    "This e-mail already has access to this customer. Please sign in.")),
    READING_UNUSUAL(
            409,
            new Text("Nietypowe zużycie", "Unusual use"),
            new Text(
                    "Zużycie jest ponad trzykrotnie wyższe niż zwykle. Sprawdź stan wodomierza i potwierdź, jeśli się zgadza.",
                    "The use is more than three times the usual. Check the meter, and confirm if it is right.")),
    SLOT_TAKEN(
            409,
            new Text("Termin zajęty", "Slot taken"),
            new Text("Ten termin jest już zajęty. Wybierz inny.", "This slot is taken. Please choose another.")),
    TOO_MANY_VISITS(
            409,
            new Text("Za dużo umówionych wizyt", "Too many visits booked"),
            new Text(
                    "Jedna osoba może mieć naraz tylko kilka umówionych wizyt. Odwołaj jedną z nich.",
                    "One person may have only a few visits booked at a time. Cancel one of them.")),
    VERSION_CONFLICT(
            409,
            new Text("Dane zmieniły się w międzyczasie", "Changed meanwhile"),
            new Text(
                    "Ktoś zmienił te dane w międzyczasie. Wczytaj je ponownie i powtórz zmianę.",
                    "Someone changed these data meanwhile. Read them again and repeat the change.")),
    ALREADY_EXISTS(
            409, new Text("Już istnieje", "Already exists"), new Text("To już istnieje.", "This exists already.")),
    NOTHING_TO_REFUND(
            409,
            new Text("Brak nadpłaty", "Nothing to refund"),
            new Text("Na koncie nie ma nadpłaty w tej wysokości.", "There is no overpayment of this amount.")),
    CASE_CLOSED(
            409,
            new Text("Sprawa zakończona", "Case closed"),
            new Text("Na tę reklamację już odpowiedziano.", "This complaint has been answered already.")),
    TOO_MANY_ATTACHMENTS(
            409,
            new Text("Za dużo załączników", "Too many attachments"),
            new Text("Do sprawy można dodać najwyżej pięć plików.", "A case takes at most five files.")),
    CALL_IN_PROGRESS(
            409,
            new Text("Jeszcze trwa", "Still going on"),
            new Text("To jeszcze trwa. Spróbuj ponownie za chwilę.", "This is still going on. Try again in a moment.")),
    RUN_IN_PROGRESS(
            409,
            new Text("Przebieg trwa", "Run in progress"),
            new Text("Ten przebieg fakturowania jeszcze trwa.", "This billing run is still going on.")),
    CONTRACT_ENDS_ALREADY(
            409,
            new Text("Umowa już wypowiedziana", "Contract ends already"),
            new Text("Ta umowa kończy się już innego dnia.", "This contract ends on another day already.")),
    DEMAND_SETTLED(
            409,
            new Text("Wezwanie nieaktualne", "Demand settled"),
            new Text(
                    "Należności, których dotyczy, zostały w międzyczasie uregulowane: nie ma czego wzywać.",
                    "What it is about was settled meanwhile: there is nothing left to demand.")),
    DEMAND_HELD(
            409,
            new Text("Wezwanie wstrzymane", "Demand held"),
            new Text(
                    "Nie można go teraz wysłać: faktury są wstrzymane, reklamowane albo nie spełniają już warunków etapu.",
                    "It cannot be sent now: its invoices are on hold, disputed, or no longer meet the stage's conditions.")),
    DEMAND_DECIDED(
            409,
            new Text("Już rozstrzygnięto", "Decided already"),
            new Text(
                    "Ktoś już zdecydował inaczej o tym wezwaniu.",
                    "Somebody has decided otherwise about this demand.")),
    READING_NOT_FOUND(
            404,
            new Text("Nie znaleziono odczytu", "Reading not found"),
            new Text("Nie ma odczytu tego wodomierza z tego dnia.", "The meter has no reading of that day.")),
    READING_BILLED(
            409,
            new Text("Odczyt już rozliczony", "Reading already billed"),
            new Text(
                    "Ten odczyt jest już rozliczony. Jeśli jest błędny, napisz do biura obsługi klienta: poprawimy go razem z fakturą.",
                    "This reading is billed already. If it is wrong, write to the customer office: we correct it together with the invoice.")),
    READING_NOT_OWN(
            409,
            new Text("To nie jest Twój odczyt", "Not a reading of yours"),
            new Text(
                    "Ten odczyt podał zakład. Jeśli jest błędny, napisz do biura obsługi klienta.",
                    "This reading was taken by the utility. If it is wrong, write to the customer office.")),
    READING_LOWER(
            422,
            "reading-lower-than-previous",
            new Text("Odczyt niższy od poprzedniego", "Reading lower than the previous one"),
            new Text(
                    "Odczyt nie może być niższy od poprzedniego.", "A reading cannot be lower than the previous one.")),
    READING_HIGHER(
            422,
            "reading-higher-than-next",
            new Text("Odczyt wyższy od następnego", "Reading higher than the next one"),
            new Text(
                    "Odczyt nie może być wyższy od późniejszego odczytu.",
                    "A reading cannot be higher than a later one.")),
    READING_IN_FUTURE(
            422,
            "reading-in-the-future",
            new Text("Data odczytu w przyszłości", "Reading in the future"),
            new Text("Odczyt nie może mieć daty późniejszej niż dziś.", "A reading cannot be dated after today.")),
    READING_ALREADY_GIVEN(
            422,
            new Text("Odczyt już podano", "Reading already given"),
            new Text("Na ten dzień podano już inny odczyt.", "Another reading was already given for this day.")),
    LEGALISATION_EXPIRED(
            422,
            "meter-legalisation-expired",
            new Text("Legalizacja wodomierza straciła ważność", "Meter legalisation expired"),
            new Text(
                    "Legalizacja wodomierza ogrodowego straciła ważność; jego odczytów nie rozliczamy do czasu wymiany.",
                    "The garden meter's legalisation has expired; its readings do not count until it is replaced.")),
    READING_TOO_LONG(
            422,
            new Text("Za dużo cyfr", "Too many digits"),
            new Text("Odczyt ma więcej cyfr niż wodomierz.", "The reading has more digits than the meter.")),
    METER_REMOVED(
            422,
            new Text("Wodomierz zdemontowany", "Meter removed"),
            new Text(
                    "Tego wodomierza nie było wtedy pod tym adresem: sprawdź daty montażu i demontażu.",
                    "This meter was not in place on that day: check when it was installed and removed.")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            new Text("Wysłano już coś innego", "Something else was sent already"),
            new Text(
                    "Wysłano już coś innego w tym miejscu. Odśwież stronę i spróbuj ponownie.",
                    "Something else was sent from here already. Reload the page and try again.")),
    BOOKING_NOT_NEEDED(
            422,
            new Text("Rezerwacja niepotrzebna", "No booking needed"),
            new Text(
                    "Tę sprawę załatwisz od ręki w godzinach otwarcia biura, bez rezerwacji.",
                    "This matter is handled when you come during office hours, without booking.")),
    SLOT_NOT_AVAILABLE(
            422,
            new Text("Nie ma takiego terminu", "No such slot"),
            new Text(
                    "To nie jest wolny termin w godzinach otwarcia biura.",
                    "This is not a slot within the office hours.")),
    UNPROCESSABLE(
            422,
            new Text("Nie można wykonać", "Cannot be done"),
            new Text(
                    "Tego nie można przyjąć: sprawdź zaznaczone pola.",
                    "This cannot be taken: check the fields that are marked.")),
    TOO_MANY_ATTEMPTS(
            429,
            new Text("Za dużo prób", "Too many attempts"),
            new Text(
                    "Za dużo nieudanych prób. Spróbuj ponownie później.", "Too many wrong attempts. Try again later.")),
    UNEXPECTED(
            500,
            new Text("Nieoczekiwany błąd", "Unexpected error"),
            new Text(
                    "Wystąpił błąd po naszej stronie. Spróbuj ponownie; jeśli się powtórzy, zadzwoń do nas i podaj numer błędu.",
                    "Something failed on our side. Try again; if it happens again, call us and tell us the number of the error."));

    private final int status;
    private final String slug;
    private final Text title;
    private final Text detail;

    /** A problem whose slug is its name. */
    Problem(int status, Text title, Text detail) {
        this.status = status;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.title = title;
        this.detail = detail;
    }

    Problem(int status, String slug, Text title, Text detail) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's {@code type}. */
    public String slug() {
        return slug;
    }

    Text title() {
        return title;
    }

    Text detail() {
        return detail;
    }
}
