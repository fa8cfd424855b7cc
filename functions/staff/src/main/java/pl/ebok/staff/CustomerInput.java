package pl.ebok.staff;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;
import pl.ebok.http.answers.AddressAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** A new customer as a clerk describes it; {@code number} is absent where one is to be made. */
record CustomerInput(
        @Nullable CustomerNumber number,
        CustomerKind kind,
        String name,
        @Nullable Nip nip,
        @Nullable String email,
        @Nullable String phone,
        Address address,
        @Nullable Address correspondenceAddress,
        BankAccount bankAccount) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{6,24}");
    private static final Nip NO_NIP = new Nip("4449786907");
    private static final BankAccount NO_ACCOUNT = new BankAccount("04000000000000000000000000");
    private static final Text NIP =
            new Text("NIP: dziesięć cyfr z poprawną cyfrą kontrolną", "a NIP: ten digits that add up");
    private static final Text ACCOUNT =
            new Text("numer rachunku: 26 cyfr z poprawną sumą kontrolną", "an account number: 26 digits that add up");

    static CustomerInput read(Fields body) {
        Fields correspondence = body.optionalObject("correspondenceAddress");
        BankAccount account = body.parsed("bankAccount", BankAccount::new, ACCOUNT, NO_ACCOUNT);
        if (account == null) {
            body.text("bankAccount", 26);
        }
        var input = new CustomerInput(
                Clerk.optionalNumber(body, "customerNumber"),
                body.oneOf("kind", CustomerKind.class),
                body.text("name", 200),
                body.parsed("nip", Nip::new, NIP, NO_NIP),
                body.optionalEmail("email"),
                phone(body),
                AddressAnswer.read(body.object("address")),
                correspondence == null ? null : AddressAnswer.read(correspondence),
                account == null ? NO_ACCOUNT : account);
        body.check();
        return input;
    }

    private static @Nullable String phone(Fields body) {
        String phone = body.optionalText("phone", 24);
        if (phone != null && !phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            body.violation("phone", new Text("numer telefonu", "a phone number"));
        }
        return phone;
    }

    /** The customer under that number, without contracts. */
    Customer customer(CustomerNumber underNumber) {
        return Customer.of(underNumber, kind, name, nip, address, bankAccount)
                .withContact(email, phone, correspondenceAddress);
    }
}
