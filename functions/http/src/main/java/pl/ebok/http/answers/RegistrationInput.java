package pl.ebok.http.answers;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.RegistrationRequest;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.codes.RegistrationCode;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.money.Pln;
import pl.ebok.domain.typed.Typed;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Reads what someone states to prove that they are a customer, as people type it. */
public final class RegistrationInput {
    private static final int LENGTH = 64;
    private static final CustomerNumber NONE = new CustomerNumber("0");
    private static final Text NUMBER =
            new Text("od 1 do 32 liter, cyfr lub myślników", "1 to 32 letters, digits or hyphens");
    private static final Text AMOUNT = new Text("kwota, np. 194,50", "an amount, such as 194.50");
    private static final Text CODE =
            new Text("dziesięć liter i cyfr, jak na fakturze", "ten letters and digits, as on the invoice");

    private RegistrationInput() {}

    /** A code alone, or an invoice's number and amount together, or a contract of somebody who has no invoice yet. */
    public static RegistrationRequest read(Fields body, String email) {
        CustomerNumber number = body.parsed("customerNumber", CustomerNumber::typed, NUMBER, NONE);
        if (number == null) {
            body.text("customerNumber", LENGTH);
        }
        String code = body.optionalText("registrationCode", LENGTH);
        if (code != null && !RegistrationCode.looksLikeOne(code)) {
            body.violation("registrationCode", CODE);
        }
        String contractNumber = body.optionalText("contractNumber", LENGTH);
        InvoiceProof proof = code == null ? invoice(body, contractNumber == null) : null;
        body.check();
        return new RegistrationRequest(number == null ? NONE : number, proof, code, contractNumber, email);
    }

    /** Number and amount belong together; who states a contract may have neither yet. */
    private static @Nullable InvoiceProof invoice(Fields body, boolean required) {
        if (!required && !body.has("invoiceNumber") && !body.has("invoiceAmount")) {
            return null;
        }
        String invoiceNumber = body.text("invoiceNumber", LENGTH);
        Money gross = body.parsed(
                "invoiceAmount",
                text -> Typed.amount(text).orElseThrow(IllegalArgumentException::new),
                AMOUNT,
                Pln.ZERO);
        if (gross == null) {
            body.text("invoiceAmount", LENGTH);
        }
        return new InvoiceProof(invoiceNumber, gross == null ? Pln.ZERO : gross);
    }
}
