package pl.ebok.http.answers;

import java.time.Duration;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.RegistrationRequest;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** What someone states to prove that they are the customer, as the API takes it. */
public final class RegistrationAnswer {
    private static final int INVOICE_NUMBER = 64;
    private static final CustomerNumber NONE = new CustomerNumber("0");
    private static final Text NUMBER =
            new Text("1 do 32 liter, cyfr lub łączników", "1 to 32 letters, digits or hyphens");
    private static final Text OWN_EMAIL =
            new Text("adres e-mail zalogowanego użytkownika", "the e-mail of the signed-in user");

    private RegistrationAnswer() {}

    /** For someone without an account. */
    public static RegistrationRequest read(Fields body) {
        return read(body, null);
    }

    /** For a signed-in user, whose own e-mail it is. */
    public static RegistrationRequest read(Fields body, @Nullable String ownEmail) {
        CustomerNumber number = body.parsed("customerNumber", CustomerNumber::new, NUMBER, NONE);
        if (number == null) {
            body.text("customerNumber", INVOICE_NUMBER);
        }
        String invoiceNumber = body.optionalText("invoiceNumber", INVOICE_NUMBER);
        Money amount = body.optionalAmount("invoiceAmount");
        String contractNumber = body.optionalText("contractNumber", INVOICE_NUMBER);
        String email = ownEmail == null ? EmailText.read(body, "email") : EmailText.optional(body, "email");
        if (ownEmail != null && email != null && !email.equals(ownEmail)) {
            body.violation("email", OWN_EMAIL);
        }
        body.check();
        return new RegistrationRequest(
                number == null ? NONE : number,
                invoiceNumber == null || amount == null ? null : new InvoiceProof(invoiceNumber, amount),
                contractNumber,
                ownEmail != null ? ownEmail : email == null ? "" : email);
    }

    /** Says when to try again. */
    public static ProblemException tooMany(Duration retryAfter) {
        return ProblemException.of(Problem.TOO_MANY_ATTEMPTS)
                .header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
