package pl.ebok.account;

import org.joda.money.Money;
import pl.ebok.domain.access.RegistrationRequest;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Reads what a signed-in user states to prove that they are one more customer; the e-mail is their own. */
final class ProofInput {
    private static final int MAX_NUMBER = 64;
    private static final CustomerNumber NONE = new CustomerNumber("0");
    private static final Text NUMBER =
            new Text("1 do 32 liter, cyfr lub łączników", "1 to 32 letters, digits or hyphens");
    private static final Text OWN_EMAIL =
            new Text("adres e-mail zalogowanego użytkownika", "the e-mail of the signed-in user");

    private ProofInput() {}

    static RegistrationRequest read(Fields body, String ownEmail) {
        CustomerNumber number = body.parsed("customerNumber", CustomerNumber::new, NUMBER, NONE);
        if (number == null) {
            body.text("customerNumber", MAX_NUMBER);
        }
        String invoiceNumber = body.optionalText("invoiceNumber", MAX_NUMBER);
        Money amount = body.optionalAmount("invoiceAmount");
        String contractNumber = body.optionalText("contractNumber", MAX_NUMBER);
        String email = body.optionalEmail("email");
        if (email != null && !email.equals(ownEmail)) {
            body.violation("email", OWN_EMAIL);
        }
        body.check();
        return new RegistrationRequest(
                number == null ? NONE : number,
                invoiceNumber == null || amount == null ? null : new InvoiceProof(invoiceNumber, amount),
                contractNumber,
                ownEmail);
    }
}
