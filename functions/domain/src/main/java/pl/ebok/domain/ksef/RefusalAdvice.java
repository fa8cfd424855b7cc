package pl.ebok.domain.ksef;

/** What a refusal means and what a clerk does about it, in Polish and English. */
public enum RefusalAdvice {
    SESSION(
            "KSeF przerwał przetwarzanie całej paczki.",
            "Wyślij fakturę ponownie.",
            "KSeF broke off the whole batch.",
            "Send the invoice again."),
    PERMISSION(
            "Certyfikat nie ma prawa wystawiać faktur w imieniu tego sprzedawcy.",
            "Nadaj w KSeF uprawnienie do wystawiania faktur, potem wyślij fakturę ponownie.",
            "The certificate may not issue invoices for this seller.",
            "Grant the right to issue invoices in KSeF, then send the invoice again."),
    ATTACHMENT(
            "KSeF nie przyjmuje od nas faktur z załącznikami.",
            "Zgłoś to opiekunowi systemu: nasze faktury nie mają załączników.",
            "KSeF takes no invoices with attachments from us.",
            "Tell whoever runs the system: our invoices have no attachments."),
    FILE(
            "Plik faktury nie zgadza się ze schematem KSeF.",
            "Popraw dane klienta (nazwa, NIP, adres) i wyślij fakturę ponownie; jeśli dane są poprawne, zgłoś to opiekunowi systemu.",
            "The file does not fit KSeF's schema.",
            "Put the customer's data right (name, NIP, address) and send the invoice again; if they are right, tell whoever runs the system."),
    ENCRYPTION(
            "KSeF nie odszyfrował pliku.",
            "Wyślij fakturę ponownie.",
            "KSeF could not decrypt the file.",
            "Send the invoice again."),
    DUPLICATE(
            "W KSeF jest już inna faktura o tym numerze.",
            "Sprawdź w KSeF, kto ją wysłał. Jeśli to ta sama sprzedaż, wpisz jej numer KSeF; jeśli inna, wystaw korektę w porozumieniu z księgowością.",
            "Another invoice with this number is in KSeF already.",
            "See in KSeF who sent it. If it is the same sale, enter its KSeF number; if not, correct it together with accounting."),
    CONTENT(
            "Treść faktury jest dla KSeF sprzeczna albo niedozwolona (np. data w przyszłości, niedozwolone znaki).",
            "Przeczytaj wyjaśnienie KSeF, popraw dane klienta i wyślij fakturę ponownie.",
            "KSeF finds the content contradictory or not allowed (a day in the future, characters that are not allowed).",
            "Read KSeF's explanation, put the customer's data right and send the invoice again."),
    TRIED_IN_VAIN(
            "KSeF kilka razy nie przetworzył faktury z przyczyn po swojej stronie.",
            "Sprawdź komunikaty o awariach KSeF i wyślij fakturę ponownie przed upływem terminu.",
            "KSeF failed several times to process the invoice, for reasons of its own.",
            "Look for KSeF's announcements and send the invoice again before its deadline.");

    private final String meaning;
    private final String action;
    private final String meaningEn;
    private final String actionEn;

    RefusalAdvice(String meaning, String action, String meaningEn, String actionEn) {
        this.meaning = meaning;
        this.action = action;
        this.meaningEn = meaningEn;
        this.actionEn = actionEn;
    }

    static RefusalAdvice of(int code) {
        return switch (code) {
            case 405 -> SESSION;
            case 410 -> PERMISSION;
            case 415 -> ATTACHMENT;
            case 430 -> FILE;
            case 435 -> ENCRYPTION;
            case 440 -> DUPLICATE;
            case 450 -> CONTENT;
            default -> TRIED_IN_VAIN;
        };
    }

    public String meaning() {
        return meaning;
    }

    public String action() {
        return action;
    }

    public String meaningEn() {
        return meaningEn;
    }

    public String actionEn() {
        return actionEn;
    }
}
