package pl.ebok.infratests.endtoend;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the back office hands it over, known to one test only: billed by the month up to the month before last,
 * with three invoices of 70.00 PLN to prove itself by, all paid.
 */
final class ImportedCustomer {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Warsaw"));
    /** End of the period that a run of today bills. */
    static final LocalDate LAST_MONTH_END = TODAY.withDayOfMonth(1).minusDays(1);

    static final LocalDate BILLED_UNTIL = LAST_MONTH_END.withDayOfMonth(1).minusDays(1);
    static final String GROSS = "70.00";
    /** Of the main meter, on the last day billed. */
    static final int LAST_READING = 488;

    private static final int INVOICES = 3;
    private static final int USE_A_MONTH = 3;
    private static final String BANK_AND_SERIES = "102052266453000000";
    private static final int BRANCH_DIGITS = 97;

    private final String number;
    private final LocalDate billedUntil;
    private final Map<String, Object> line = new LinkedHashMap<>();
    private final Map<String, Object> contract = new LinkedHashMap<>();
    private final List<Map<String, Object>> meters = new ArrayList<>();
    private final List<Map<String, Object>> invoices = new ArrayList<>();

    private ImportedCustomer(String number, String cycle, LocalDate billedUntil) {
        this.number = number;
        this.billedUntil = billedUntil;
        line.put("customerNumber", number);
        line.put("kind", "PERSON");
        line.put("name", "Klient " + number);
        line.put("nip", null);
        line.put("email", "klient" + number + "@example.pl");
        line.put("phone", "+48600100200");
        line.put("address", address("Próbna", "7"));
        line.put("bankAccount", bankAccount(number));
        line.put("eInvoiceConsent", Map.of("granted", true, "at", "2025-01-15T09:30:00Z"));
        line.put("contracts", List.of(contract));
        line.put("invoices", invoices);
        contract.put("contractNumber", contractNumber());
        contract.put("signedOn", "2019-05-06");
        contract.put("endedOn", null);
        contract.put("services", List.of("WATER", "SEWAGE"));
        contract.put("supplyPoint", supplyPoint("Próbna", "7"));
        contract.put("tariffGroups", Map.of("water", "W1", "sewage", "S1", "standingCharge", "E"));
        contract.put("cycle", cycle);
        contract.put("periodMonths", 1);
        contract.put("billedUntil", billedUntil.toString());
        contract.put("meters", meters);
        addMeter(meterId(), "MAIN", LAST_MONTH_END.plusYears(3), LAST_READING);
        for (int sequence = 1; sequence <= INVOICES; sequence++) {
            addInvoice(sequence, YearMonth.from(billedUntil).minusMonths(INVOICES - sequence));
        }
    }

    static ImportedCustomer numbered(String number, String cycle) {
        return new ImportedCustomer(number, cycle, BILLED_UNTIL);
    }

    /** One who was billed a month less, so that a run of some weeks ago has something to bill. */
    static ImportedCustomer lastBilledEarlier(String number, String cycle) {
        return new ImportedCustomer(
                number, cycle, BILLED_UNTIL.withDayOfMonth(1).minusDays(1));
    }

    ImportedCustomer withEmail(@Nullable String email) {
        line.put("email", email);
        return this;
    }

    ImportedCustomer onPaper() {
        line.put("eInvoiceConsent", null);
        contract.put("tariffGroups", Map.of("water", "W1", "sewage", "S1", "standingCharge", "P"));
        return this;
    }

    ImportedCustomer company(String nip) {
        line.put("kind", "COMPANY");
        line.put("nip", nip);
        return this;
    }

    ImportedCustomer at(String street, String building) {
        line.put("address", address(street, building));
        contract.put("supplyPoint", supplyPoint(street, building));
        return this;
    }

    /** The last invoice was not paid. */
    ImportedCustomer owing() {
        invoices.getLast().put("paid", "0.00");
        return this;
    }

    ImportedCustomer withGardenMeter(LocalDate legalisedUntil) {
        addMeter("G" + number, "GARDEN", legalisedUntil, 10);
        return this;
    }

    /** Signed that day, and with the first invoice of theirs only. */
    ImportedCustomer signedOn(LocalDate day) {
        contract.put("signedOn", day.toString());
        invoices.subList(0, INVOICES - 1).clear();
        return this;
    }

    String number() {
        return number;
    }

    String email() {
        return String.valueOf(line.get("email"));
    }

    String path() {
        return "/customers/" + number;
    }

    String contractNumber() {
        return "U/2019/" + number;
    }

    String meterId() {
        return "M" + number;
    }

    String bankAccount() {
        return bankAccount(number);
    }

    String lastInvoice() {
        return "FV/" + number + "/0003";
    }

    /** Of the invoice that the first run here issues. */
    String billedInvoiceId() {
        return "FV-U-2019-%s-0004".formatted(number);
    }

    Map<String, Object> proof() {
        return proof(email());
    }

    Map<String, Object> proof(String byEmail) {
        return Map.of(
                "customerNumber", number, "invoiceNumber", lastInvoice(), "invoiceAmount", GROSS, "email", byEmail);
    }

    Map<String, Object> backOfficeLine() {
        return line;
    }

    /** A valid account number that belongs to that customer number. */
    static String bankAccount(String customerNumber) {
        String bban = BANK_AND_SERIES + customerNumber;
        int rest = new BigInteger(bban + "252100")
                .mod(BigInteger.valueOf(BRANCH_DIGITS))
                .intValue();
        return "%02d%s".formatted(BRANCH_DIGITS + 1 - rest, bban);
    }

    static Map<String, Object> address(String street, String building) {
        var address = new LinkedHashMap<String, Object>();
        address.put("street", street);
        address.put("building", building);
        address.put("flat", null);
        address.put("postalCode", "66-412");
        address.put("city", "Gorzów Wielkopolski");
        return address;
    }

    private Map<String, Object> supplyPoint(String street, String building) {
        return Map.of("id", "PP-" + number, "address", address(street, building), "multiUnit", false);
    }

    private void addMeter(String meterId, String kind, LocalDate legalisedUntil, int lastReading) {
        var readings = new ArrayList<Map<String, Object>>();
        for (int months = 6; months >= 0; months--) {
            LocalDate day = YearMonth.from(billedUntil).minusMonths(months).atEndOfMonth();
            readings.add(Map.of(
                    "readOn", day.toString(), "value", lastReading - months * USE_A_MONTH, "source", "customer"));
        }
        var meter = new LinkedHashMap<String, Object>();
        meter.put("meterId", meterId);
        meter.put("kind", kind);
        meter.put("digits", 5);
        meter.put("installedOn", legalisedUntil.minusYears(5).toString());
        meter.put("removedOn", null);
        meter.put("legalisedUntil", legalisedUntil.toString());
        meter.put("readings", kind.equals("MAIN") ? readings : List.of());
        meters.add(meter);
    }

    private void addInvoice(int sequence, YearMonth month) {
        LocalDate issuedOn = month.plusMonths(1).atDay(2);
        var invoice = new LinkedHashMap<String, Object>();
        invoice.put("invoiceNumber", "FV/%s/000%d".formatted(number, sequence));
        invoice.put("contractNumber", contractNumber());
        invoice.put("issuedOn", issuedOn.toString());
        invoice.put("sentOn", issuedOn.toString());
        invoice.put("dueOn", issuedOn.plusDays(14).toString());
        invoice.put("periodFrom", month.atDay(1).toString());
        invoice.put("periodTo", month.atEndOfMonth().toString());
        invoice.put("net", "64.81");
        invoice.put("vat", "5.19");
        invoice.put("gross", GROSS);
        invoice.put("paid", GROSS);
        invoices.add(invoice);
    }
}
