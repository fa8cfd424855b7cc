package pl.ebok.signupguard;

/** Refuses a sign-up: the user pool passes its message on to the caller, who finds the slug in it. */
public final class SignUpRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SignUpRefused(String message) {
        // No stack trace: it is an answer, not an accident.
        super(message, null, false, false);
    }

    static SignUpRefused withoutTicket() {
        return new SignUpRefused("registration-required: Najpierw potwierdź w e-BOK, że jesteś klientem (numer klienta"
                + " i faktura); zgoda jest ważna 24 godziny. / First prove in the e-BOK that you are a customer (customer"
                + " number and an invoice); the permission is valid for 24 hours.");
    }

    static SignUpRefused forNow() {
        return new SignUpRefused(
                "sign-up-unavailable: Rejestracja chwilowo niedostępna, spróbuj ponownie. / Please try again in a moment.");
    }
}
