package pl.ebok.infratests.client;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer nobody else's test knows, in the format of the back office, with three invoices to prove itself by.
 *
 * @param cycle its contract's: no billing run of another test bills it
 * @param periodMonths months of a billing period; billed until 31 August 2026
 */
public record TestCustomer(String number, String cycle, int periodMonths) {
    private static final String BANK_AND_SERIES = "102052266453000000";

    /** A customer in a cycle of its own. */
    public TestCustomer(String number) {
        this(number, "M" + number, 2);
    }

    public String email() {
        return "klient" + number + "@example.pl";
    }

    public String meterId() {
        return "M" + number;
    }

    public String invoiceNumber() {
        return "FV/" + number + "/0003";
    }

    public Map<String, Object> proof(String email) {
        return Map.of(
                "customerNumber", number, "invoiceNumber", invoiceNumber(), "invoiceAmount", "194.50", "email", email);
    }

    public Map<String, Object> backOfficeLine() {
        var line = new LinkedHashMap<String, Object>();
        line.put("customerNumber", number);
        line.put("kind", "PERSON");
        line.put("name", "Test " + number);
        line.put("nip", null);
        line.put("email", email());
        line.put("phone", "+48600100200");
        line.put("address", address());
        line.put("bankAccount", account());
        line.put("eInvoiceConsent", Map.of("granted", true, "at", "2025-01-15T09:30:00Z"));
        line.put("contracts", List.of(contract()));
        line.put(
                "invoices",
                List.of(
                        invoice(1, "2026-05", "2026-03-01", "2026-04-30"),
                        invoice(2, "2026-07", "2026-05-01", "2026-06-30"),
                        invoice(3, "2026-09", "2026-07-01", "2026-08-31")));
        return line;
    }

    private Map<String, Object> contract() {
        var contract = new LinkedHashMap<String, Object>();
        contract.put("contractNumber", "U/2019/" + number);
        contract.put("signedOn", "2019-05-06");
        contract.put("endedOn", null);
        contract.put("services", List.of("WATER", "SEWAGE"));
        contract.put("supplyPoint", Map.of("id", "PP-" + number, "address", address(), "multiUnit", false));
        contract.put("tariffGroups", Map.of("water", "W1", "sewage", "S1", "standingCharge", "E"));
        contract.put("cycle", cycle);
        contract.put("periodMonths", periodMonths);
        contract.put("billedUntil", "2026-08-31");
        contract.put("meters", List.of(meter()));
        return contract;
    }

    private Map<String, Object> meter() {
        var meter = new LinkedHashMap<String, Object>();
        meter.put("meterId", meterId());
        meter.put("kind", "MAIN");
        meter.put("digits", 5);
        meter.put("installedOn", "2024-03-14");
        meter.put("removedOn", null);
        meter.put("legalisedUntil", "2029-12-31");
        meter.put(
                "readings",
                List.of(reading("2026-04-30", 470), reading("2026-06-30", 479), reading("2026-08-31", 488)));
        return meter;
    }

    private Map<String, Object> invoice(int sequence, String month, String from, String to) {
        return Map.ofEntries(
                Map.entry("invoiceNumber", "FV/" + number + "/000" + sequence),
                Map.entry("contractNumber", "U/2019/" + number),
                Map.entry("issuedOn", month + "-05"),
                Map.entry("sentOn", month + "-05"),
                Map.entry("dueOn", month + "-19"),
                Map.entry("periodFrom", from),
                Map.entry("periodTo", to),
                Map.entry("net", "180.09"),
                Map.entry("vat", "14.41"),
                Map.entry("gross", "194.50"),
                Map.entry("paid", "194.50"));
    }

    private static Map<String, Object> reading(String day, int value) {
        return Map.of("readOn", day, "value", value, "source", "customer");
    }

    private static Map<String, Object> address() {
        var address = new LinkedHashMap<String, Object>();
        address.put("street", "Macierzowa");
        address.put("building", "7");
        address.put("flat", null);
        address.put("postalCode", "66-411");
        address.put("city", "Gorzów Wielkopolski");
        return address;
    }

    private String account() {
        String bban = BANK_AND_SERIES + number;
        int check =
                98 - new BigInteger(bban + "252100").mod(BigInteger.valueOf(97)).intValue();
        return "%02d%s".formatted(check, bban);
    }
}
