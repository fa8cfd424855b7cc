package pl.ebok.backofficeimport.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.domain.backoffice.CustomerRecord;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.customers.Nip;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** One line: a customer with contracts, meters, readings and invoices of the earlier system. */
public final class CustomerLine {
    private static final CustomerNumber NO_NUMBER = new CustomerNumber("0");
    private static final BankAccount NO_ACCOUNT = new BankAccount("66102052266453000000101001");
    private static final Nip NO_NIP = new Nip("4449786907");
    private static final Text NUMBER =
            new Text("od 1 do 32 liter, cyfr lub myślników", "1 to 32 letters, digits or hyphens");
    private static final Text NIP =
            new Text("NIP: 10 cyfr z poprawną cyfrą kontrolną", "a NIP: ten digits whose check digit fits");
    private static final Text PHONE = new Text("numer telefonu", "a phone number");
    private static final Text ACCOUNT = new Text(
            "numer rachunku: 26 cyfr z poprawną sumą kontrolną (mod 97)",
            "an account number: 26 digits whose check digits fit (mod 97)");

    private CustomerLine() {}

    /** Reads a line; throws {@link pl.ebok.json.InvalidInput} with everything that is wrong with it. */
    public static CustomerRecord read(String line) {
        Fields fields = new Fields(Json.object(line));
        CustomerNumber number = Values.required(fields, "customerNumber", CustomerNumber::new, NUMBER, NO_NUMBER);
        var meters = new MeterFields(number);
        List<Contract> contracts = contracts(fields, meters);
        Customer customer = new Customer(
                number,
                fields.oneOf("kind", CustomerKind.class),
                fields.text("name", Values.NAME_LENGTH),
                fields.parsed("nip", text -> new Nip(text.replaceAll("[ -]", "")), NIP, NO_NIP),
                fields.optionalEmail("email"),
                fields.parsed("phone", Values.matching("\\+?[0-9 ()-]{6,24}"), PHONE, ""),
                Values.address(fields),
                null,
                Values.required(
                        fields, "bankAccount", text -> new BankAccount(text.replace(" ", "")), ACCOUNT, NO_ACCOUNT),
                consents(fields),
                false,
                contracts,
                0);
        Set<String> numbers = contracts.stream().map(Contract::contractNumber).collect(Collectors.toSet());
        var invoices = InvoiceFields.read(fields, numbers);
        fields.check();
        return new CustomerRecord(customer, meters.read(), invoices, fingerprint(line));
    }

    private static List<Contract> contracts(Fields fields, MeterFields meters) {
        if (!fields.has("contracts")) {
            fields.violation("contracts", new Text("lista umów jest wymagana", "the list of contracts is required"));
        }
        List<Contract> contracts = fields.objects("contracts").stream()
                .map(contract -> ContractFields.read(contract, meters))
                .toList();
        var seen = new HashSet<String>();
        for (int i = 0; i < contracts.size(); i++) {
            if (!seen.add(contracts.get(i).contractNumber())) {
                fields.violation(
                        "contracts[" + i + "].contractNumber",
                        new Text("ten sam numer umowy drugi raz", "the same contract number again"));
            }
        }
        return contracts;
    }

    private static List<EInvoiceConsent> consents(Fields fields) {
        Fields consent = fields.optionalObject("eInvoiceConsent");
        if (consent == null) {
            return List.of();
        }
        Instant at = consent.optionalInstant("at");
        if (at == null) {
            consent.violation("at", new Text("chwila zgody jest wymagana", "the moment of the consent is required"));
        }
        return List.of(new EInvoiceConsent(consent.flag("granted"), at == null ? Instant.EPOCH : at, null, null));
    }

    private static String fingerprint(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
