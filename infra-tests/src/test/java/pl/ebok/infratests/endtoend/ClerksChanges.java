package pl.ebok.infratests.endtoend;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;
import pl.ebok.infratests.endtoend.Change.Trace;

/** One change of each kind that clerks can make; what it needs is there before. */
final class ClerksChanges {
    private static final String CYCLE = "Z902030";

    private final ImportedCustomer customer = ImportedCustomer.numbered("902030", CYCLE);
    private final ImportedCustomer other = ImportedCustomer.numbered("902031", CYCLE);
    private final Deque<ImportedCustomer> billed = new ArrayDeque<>(IntStream.range(2, 6)
            .mapToObj(i -> ImportedCustomer.numbered("90203" + i, CYCLE))
            .toList());
    private final Api clerk = Ebok.clerk();
    private final Api owner;
    private final Map<String, Supplier<Change>> byOperation = new LinkedHashMap<>();
    private int made;

    ClerksChanges() {
        var all = new ArrayList<>(billed);
        all.addAll(List.of(customer, other));
        Ebok.handOver(all);
        owner = Ebok.owner(customer);
        Ebok.RUNS.bill(CYCLE, ImportedCustomer.TODAY);
        customers();
        money();
        runs();
        complaints();
    }

    Map<String, Supplier<Change>> byOperation() {
        return byOperation;
    }

    private void customers() {
        byOperation.put("staffAddCustomer", () -> {
            String number = "90204" + ++made;
            return Change.post(clerk, "/staff/customers", newCustomer(number))
                    .leaving(traced("customer-added", Optional.of(number), Set.of(), Set.of("name", "kind")));
        });
        byOperation.put("staffInviteOwner", () -> {
            String number = "90204" + ++made;
            clerk.post("/staff/customers", newCustomer(number));
            return Change.post(
                            clerk,
                            "/staff/customers/" + number + "/registrations",
                            Map.of("email", "zaproszony." + number + "@example.pl"))
                    .leaving(traced("owner-invited", Optional.of(number), Set.of(), Set.of("email")));
        });
        byOperation.put("staffUnlockRegistration", () -> {
            String number = "90204" + ++made;
            clerk.post("/staff/customers", newCustomer(number));
            return Change.delete(clerk, "/staff/customers/" + number + "/registration-attempts")
                    .leaving(traced("registration-unlocked", Optional.of(number), Set.of(), Set.of()));
        });
        byOperation.put("staffSignContract", () -> {
            String number = "90204" + ++made;
            clerk.post("/staff/customers", newCustomer(number));
            return Change.post(clerk, "/staff/customers/" + number + "/contracts", newContract(number))
                    .leaving(traced(
                            "contract-signed",
                            Optional.of(number),
                            Set.of(),
                            Set.of("contractNumber", "signedOn", "supplyPoint")));
        });
        byOperation.put(
                "staffDropFile",
                () -> Change.post(
                                clerk,
                                "/staff/imports",
                                Map.of(
                                        "kind",
                                        "statement",
                                        "fileName",
                                        "pusty-902040.txt",
                                        "content",
                                        "OjIwOnB1c3R5Cg=="))
                        .leaving(traced("file-dropped", Optional.empty(), Set.of(), Set.of("kind"))));
        byOperation.put("staffEndContract", () -> {
            ImportedCustomer leaving = billed.pop();
            return Change.post(
                            clerk,
                            "/staff/customers/%s/contracts/U-2019-%1$s/end".formatted(leaving.number()),
                            Map.of("endsOn", ImportedCustomer.TODAY.toString()))
                    .leaving(traced("contract-ended", Optional.of(leaving.number()), Set.of(), Set.of("endedOn")));
        });
        byOperation.put(
                "staffSubmitReading",
                () -> Change.post(
                                clerk,
                                "/staff/customers/%s/meters/%s/readings"
                                        .formatted(customer.number(), customer.meterId()),
                                Map.of(
                                        "readOn",
                                        ImportedCustomer.BILLED_UNTIL
                                                .plusDays(++made)
                                                .toString(),
                                        "value",
                                        ImportedCustomer.LAST_READING))
                        .leaving(ofCustomer("reading-entered", Set.of(), Set.of("meterId", "readOn", "value"))));
        byOperation.put("staffCorrectReading", () -> {
            String readings = "/staff/customers/%s/meters/%s/readings".formatted(customer.number(), customer.meterId());
            String day = ImportedCustomer.BILLED_UNTIL.plusDays(++made).toString();
            clerk.post(readings, Map.of("readOn", day, "value", ImportedCustomer.LAST_READING + 1));
            return Change.put(
                            clerk,
                            readings + "/" + day,
                            Map.of("value", ImportedCustomer.LAST_READING, "reason", "Pomyłka w cyfrze"))
                    .leaving(ofCustomer("reading-corrected", Set.of("value"), Set.of("value", "readOn", "reason")));
        });
        byOperation.put(
                "staffAnnounceInterruption",
                () -> Change.post(
                                clerk,
                                "/staff/interruptions",
                                Map.of(
                                        "city",
                                        "Gorzów Wielkopolski",
                                        "street",
                                        "Bezludna",
                                        "from",
                                        ImportedCustomer.TODAY.plusDays(2) + "T08:00:00+01:00",
                                        "to",
                                        ImportedCustomer.TODAY.plusDays(2) + "T14:00:00+01:00"))
                        .leaving(traced(
                                "interruption-announced",
                                Optional.empty(),
                                Set.of(),
                                Set.of("city", "street", "from", "to", "notified"))));
    }

    private void money() {
        byOperation.put(
                "staffBookPayment",
                () -> Change.post(clerk, "/staff/payments", payment())
                        .leaving(ofCustomer(
                                "payment-booked", Set.of(), Set.of("paymentId", "amount", "paidOn", "method"))));
        byOperation.put("staffReassignPayment", () -> {
            String id = clerk.post("/staff/payments", payment()).text("paymentId");
            return Change.post(
                            clerk,
                            "/staff/payments/%s/reassign".formatted(id),
                            Map.of("customerNumber", other.number(), "reason", "Pomyłka w numerze"))
                    .leaving(traced(
                            "payment-reassigned",
                            Optional.of(other.number()),
                            Set.of("customerNumber", "reason"),
                            Set.of("customerNumber", "reason")));
        });
        byOperation.put("staffSplitPayment", () -> {
            Map<String, ?> whole = payment();
            String id = clerk.post("/staff/payments", whole).text("paymentId");
            BigDecimal amount = new BigDecimal(String.valueOf(whole.get("amount")));
            return Change.post(
                            clerk,
                            "/staff/payments/%s/split".formatted(id),
                            Map.of(
                                    "parts",
                                    List.of(
                                            Map.of("customerNumber", other.number(), "amount", "0.01"),
                                            Map.of(
                                                    "customerNumber",
                                                    customer.number(),
                                                    "amount",
                                                    amount.subtract(new BigDecimal("0.01"))
                                                            .toPlainString())),
                                    "reason",
                                    "Jeden przelew za dwa domy"))
                    .leaving(traced(
                            "payment-split",
                            Optional.of(other.number()),
                            Set.of("paymentId", "customerNumber"),
                            Set.of("paymentId", "customerNumber", "amount", "reason")));
        });
        byOperation.put("staffBookRepetition", () -> {
            String reference = "powtorka-" + UUID.randomUUID();
            String statement = StatementFiles.camt(reference, "1.23", ImportedCustomer.bankAccount(customer.number()));
            StatementFiles.drop(statement);
            StatementFiles.drop(statement.replace("\n", "\n "));
            String id = clerk.get("/staff/payments?status=known&limit=100").list("items").stream()
                    .filter(payment -> String.valueOf(payment.get("title")).contains(reference))
                    .map(payment -> String.valueOf(payment.get("paymentId")))
                    .findFirst()
                    .orElseThrow();
            return Change.post(clerk, "/staff/payments/%s/book".formatted(id))
                    .leaving(ofCustomer("repetition-booked", Set.of(), Set.of("paymentId", "repetition")));
        });
        byOperation.put(
                "staffHoldDunning",
                () -> Change.post(clerk, holds(), hold())
                        .leaving(ofCustomer("dunning-held", Set.of(), Set.of("holdId", "kind", "reason", "until"))));
        byOperation.put(
                "staffReleaseDunning",
                () -> Change.delete(
                                clerk,
                                holds() + "/" + clerk.post(holds(), hold()).text("holdId"))
                        .leaving(ofCustomer("dunning-released", Set.of("until"), Set.of("until"))));
        byOperation.put("staffCorrectInvoice", () -> {
            ImportedCustomer wronged = billed.pop();
            return Change.post(
                            clerk,
                            "/staff/invoices/%s/corrections".formatted(wronged.billedInvoiceId()),
                            Map.of("customerNumber", wronged.number(), "reason", "Pomyłka", "cancelled", true))
                    .leaving(traced(
                            "invoice-corrected",
                            Optional.of(wronged.number()),
                            Set.of("invoice"),
                            Set.of("invoice", "amount", "reason")));
        });
        byOperation.put(
                "staffIssueDuplicate",
                () -> Change.post(
                                clerk,
                                "/staff/invoices/%s/duplicates".formatted(customer.billedInvoiceId()),
                                Map.of("customerNumber", customer.number()))
                        .leaving(ofCustomer("duplicate-issued", Set.of(), Set.of("issuedOn"))));
    }

    private void runs() {
        byOperation.put(
                "staffStartBillingRun",
                () -> Change.post(clerk, "/staff/billing-runs", emptyRun())
                        .leaving(traced(
                                "billing-run-started", Optional.empty(), Set.of(), Set.of("cycle", "billingDate"))));
        byOperation.put("staffResumeBillingRun", () -> {
            Answer run = clerk.post("/staff/billing-runs", emptyRun());
            String path = "/staff/billing-runs/" + run.text("runId");
            Waiting.untilTrue(
                    "the run to end", () -> clerk.get(path).text("status").equals("finished"));
            return Change.post(clerk, path + "/resume")
                    .leaving(traced("billing-run-resumed", Optional.empty(), Set.of(), Set.of("cycle", "billingDate")));
        });
    }

    private void complaints() {
        byOperation.put(
                "staffAnswerComplaint",
                () -> Change.post(
                                clerk,
                                newCase() + "/answer",
                                Map.of("decision", "rejected", "text", "Licznik jest sprawny."))
                        .leaving(ofCustomer("complaint-answered", Set.of("status"), Set.of("status", "decision"))));
        byOperation.put(
                "staffAddComplaintMessage",
                () -> Change.post(clerk, newCase() + "/messages", Map.of("text", "Prosimy o zdjęcie."))
                        .leaving(ofCustomer("complaint-message-sent", Set.of(), Set.of("messageId"))));
    }

    private Trace ofCustomer(String action, Set<String> before, Set<String> after) {
        return traced(action, Optional.of(customer.number()), before, after);
    }

    private static Trace traced(String action, Optional<String> of, Set<String> before, Set<String> after) {
        return new Trace(Ebok.STACK.output("staffUser"), action, of, before, after);
    }

    private String holds() {
        return "/staff/customers/%s/dunning-holds".formatted(customer.number());
    }

    private static Map<String, String> hold() {
        return Map.of(
                "reason", "Ugoda", "until", ImportedCustomer.TODAY.plusMonths(1).toString());
    }

    private Map<String, String> payment() {
        return Map.of(
                "customerNumber",
                customer.number(),
                "amount",
                "1.00",
                "paidOn",
                ImportedCustomer.TODAY.toString(),
                "method",
                "cash");
    }

    /** Of a cycle that nobody is in. */
    private Map<String, String> emptyRun() {
        return Map.of("cycle", "PUSTY" + ++made, "billingDate", ImportedCustomer.TODAY.toString());
    }

    private String newCase() {
        var filed = owner.post(
                customer.path() + "/complaints",
                Map.of("category", "meter", "subject", "Wodomierz", "description", "Za szybko się kręci."));
        return "/staff/complaints/" + filed.text("caseNumber");
    }

    static Map<String, Object> newCustomer(String number) {
        return Map.of(
                "customerNumber",
                number,
                "kind",
                "PERSON",
                "name",
                "Nowy Klient " + number,
                "email",
                "klient" + number + "@example.pl",
                "address",
                ImportedCustomer.address("Nowa", "1"),
                "bankAccount",
                ImportedCustomer.bankAccount(number));
    }

    static Map<String, Object> newContract(String number) {
        return Map.of(
                "contractNumber", "U/2026/" + number,
                "signedOn", ImportedCustomer.TODAY.toString(),
                "services", List.of("WATER", "SEWAGE"),
                "supplyPoint",
                        Map.of(
                                "id",
                                "PP-" + number,
                                "address",
                                ImportedCustomer.address("Nowa", "1"),
                                "multiUnit",
                                false),
                "tariffGroups", Map.of("water", "W1", "sewage", "S1", "standingCharge", "P"),
                "cycle", "Z" + number,
                "periodMonths", 1,
                "meters",
                        List.of(Map.of(
                                "meterId",
                                "M" + number,
                                "kind",
                                "MAIN",
                                "digits",
                                5,
                                "installedOn",
                                ImportedCustomer.TODAY.toString(),
                                "legalisedUntil",
                                ImportedCustomer.TODAY.plusYears(5).toString(),
                                "firstReading",
                                0)));
    }
}
