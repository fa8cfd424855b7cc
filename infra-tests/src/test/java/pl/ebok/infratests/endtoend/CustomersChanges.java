package pl.ebok.infratests.endtoend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.endtoend.Change.Trace;

/** One change of each kind that customers, and people without an account, can make; what it needs is there before. */
final class CustomersChanges {
    private final ImportedCustomer customer = ImportedCustomer.numbered("902010", "Z902010");
    private final Deque<ImportedCustomer> others = new ArrayDeque<>(IntStream.range(0, 8)
            .mapToObj(i -> ImportedCustomer.numbered("90202" + i, "Z902010"))
            .toList());
    /** Whose e-mail on file is the owner's: that one need not be asked. */
    private final ImportedCustomer own =
            ImportedCustomer.numbered("902028", "Z902010").withEmail(customer.email());

    private final Api clerk = Ebok.clerk();
    private final Api owner;
    private final Map<String, Supplier<Change>> byOperation = new LinkedHashMap<>();
    private int made;

    CustomersChanges() {
        var all = new ArrayList<>(others);
        all.add(customer);
        all.add(own);
        Ebok.handOver(all);
        owner = Ebok.owner(customer);
        Ebok.ageGrantOf(customer.email());
        withoutAnAccount();
        account();
        choices();
        readingsAndMoney();
        complaints();
        visits();
    }

    Map<String, Supplier<Change>> byOperation() {
        return byOperation;
    }

    private void withoutAnAccount() {
        byOperation.put(
                "register",
                () -> Change.post(Ebok.PUBLIC, "/registrations", others.pop().proof()));
        byOperation.put("confirmRegistration", () -> {
            ImportedCustomer other = others.pop();
            String id = Ebok.PUBLIC
                    .post("/registrations", other.proof("osoba." + other.number() + "@example.pl"))
                    .text("registrationId");
            String code = Ebok.codeMailedTo(other.email(), "Czy ta osoba może założyć konto", other.number());
            return Change.post(Ebok.PUBLIC, "/registrations/" + id + "/confirmation", Map.of("code", code));
        });
        byOperation.put("bookVisit", () -> Change.post(Ebok.PUBLIC, "/visits", visitor(freeSlot())));
        byOperation.put(
                "cancelVisit",
                () -> Change.delete(
                        Ebok.PUBLIC,
                        "/visits/"
                                + Ebok.PUBLIC
                                        .post("/visits", visitor(freeSlot()))
                                        .text("visitCode")));
    }

    private void account() {
        byOperation.put("addMyCustomer", () -> {
            return Change.post(owner, "/me/customers", own.proof(customer.email()))
                    .leaving(new Trace(
                            customer.email(),
                            "grant-added",
                            Optional.of(own.number()),
                            Set.of(),
                            Set.of("email", "role")));
        });
        byOperation.put("eraseMe", () -> {
            ImportedCustomer leaving = others.pop();
            return Change.delete(Ebok.owner(leaving), "/me")
                    .leaving(new Trace(
                            leaving.email(),
                            "account-erased",
                            Optional.of(leaving.number()),
                            Set.of("user"),
                            Set.of("user")));
        });
        byOperation.put(
                "inviteProxy",
                () -> Change.post(owner, path("/grants"), Map.of("email", newAddress()))
                        .leaving(traced("proxy-invited", Set.of(), Set.of("email", "role"))));
        byOperation.put("revokeGrant", () -> {
            var invited = owner.post(path("/grants"), Map.of("email", newAddress()));
            return Change.delete(owner, path("/grants/" + invited.text("grantId")))
                    .leaving(traced("grant-revoked", Set.of("email", "role"), Set.of()));
        });
        byOperation.put(
                "requestDataExport",
                () -> Change.post(owner, path("/data-export"))
                        .leaving(traced("data-export-requested", Set.of(), Set.of("exportId"))));
    }

    private void choices() {
        byOperation.put(
                "changeContact",
                () -> Change.put(owner, path("/contact"), Map.of("phone", newPhone()))
                        .leaving(traced("contact-changed", Set.of("phone"), Set.of("phone"))));
        byOperation.put("confirmEmail", () -> {
            String address = newAddress();
            owner.put(path("/contact"), Map.of("email", address));
            String text =
                    Ebok.MAIL.newest(address, "Potwierdzenie nowego adresu").text();
            return Change.post(owner, path("/contact/confirmation"), Map.of("code", ContactTest.codeIn(text)))
                    .leaving(traced("email-confirmed", Set.of("email"), Set.of("email")));
        });
        byOperation.put("changeConsent", () -> {
            boolean granted = Boolean.TRUE.equals(
                    owner.get(path("/e-invoice-consent")).json().get("granted"));
            return Change.put(owner, path("/e-invoice-consent"), Map.of("granted", !granted))
                    .leaving(traced("e-invoice-consent-changed", Set.of("granted", "at"), Set.of("granted", "at")));
        });
        byOperation.put("changeCollectiveInvoice", () -> {
            boolean collective = Boolean.TRUE.equals(owner.get(path("")).json().get("collectiveInvoice"));
            return Change.put(owner, path("/collective-invoice"), Map.of("collectiveInvoice", !collective))
                    .leaving(traced(
                            "collective-invoice-chosen", Set.of("collectiveInvoice"), Set.of("collectiveInvoice")));
        });
        byOperation.put("changeNotifications", () -> {
            boolean told =
                    Boolean.TRUE.equals(owner.get(path("/notifications")).json().get("paymentBooked"));
            return Change.put(owner, path("/notifications"), Map.of("paymentBooked", !told))
                    .leaving(traced("notifications-chosen", Set.of("paymentBooked"), Set.of("paymentBooked")));
        });
    }

    private void readingsAndMoney() {
        byOperation.put(
                "submitReading",
                () -> Change.post(
                                owner,
                                path("/meters/" + customer.meterId() + "/readings"),
                                Map.of(
                                        "readOn",
                                        ImportedCustomer.BILLED_UNTIL
                                                .plusDays(++made)
                                                .toString(),
                                        "value",
                                        ImportedCustomer.LAST_READING))
                        .leaving(traced("reading-given", Set.of(), Set.of("readOn", "value"))));
        byOperation.put("replaceReading", () -> {
            String reading = newReading();
            return Change.put(owner, reading, Map.of("value", ImportedCustomer.LAST_READING))
                    .leaving(traced("reading-replaced", Set.of("readOn", "value"), Set.of("value")));
        });
        byOperation.put(
                "takeBackReading",
                () -> Change.delete(owner, newReading())
                        .leaving(traced("reading-taken-back", Set.of("readOn", "value"), Set.of())));
        byOperation.put("requestRefund", () -> {
            clerk.post(
                    "/staff/payments",
                    Map.of(
                            "customerNumber", customer.number(),
                            "amount", "5.00",
                            "paidOn", ImportedCustomer.TODAY.toString()));
            return Change.post(owner, path("/refunds"), Map.of("amount", "5.00", "bankAccount", customer.bankAccount()))
                    .leaving(traced("refund-requested", Set.of(), Set.of("refundId", "amount")));
        });
    }

    /** Path of a reading just given. */
    private String newReading() {
        String readings = path("/meters/" + customer.meterId() + "/readings");
        String day = ImportedCustomer.BILLED_UNTIL.plusDays(++made).toString();
        owner.post(readings, Map.of("readOn", day, "value", ImportedCustomer.LAST_READING + 1));
        return readings + "/" + day;
    }

    private void complaints() {
        byOperation.put(
                "complain",
                () -> Change.post(owner, path("/complaints"), complaint())
                        .leaving(traced(
                                "complaint-filed", Set.of(), Set.of("status", "category", "invoice", "answerDue"))));
        byOperation.put(
                "addComplaintMessage",
                () -> Change.post(owner, newCase() + "/messages", Map.of("text", "Proszę o odpowiedź."))
                        .leaving(traced("complaint-message-sent", Set.of(), Set.of("messageId"))));
        byOperation.put(
                "addAttachment",
                () -> Change.post(
                                owner,
                                newCase() + "/attachments",
                                Map.of("fileName", "zdjecie.png", "contentType", "image/png", "size", 1000))
                        .leaving(traced("attachment-announced", Set.of(), Set.of("attachmentId", "size"))));
    }

    private void visits() {
        byOperation.put(
                "bookMyVisit",
                () -> Change.post(owner, path("/visits"), visit(freeSlot()))
                        .leaving(traced("visit-booked", Set.of(), Set.of("topic", "start"))));
        byOperation.put("cancelMyVisit", () -> {
            String code = owner.post(path("/visits"), visit(freeSlot())).text("visitCode");
            return Change.delete(owner, path("/visits/" + code))
                    .leaving(traced("visit-cancelled", Set.of("topic", "start"), Set.of()));
        });
    }

    private Trace traced(String action, Set<String> before, Set<String> after) {
        return new Trace(customer.email(), action, Optional.of(customer.number()), before, after);
    }

    private String path(String below) {
        return customer.path() + below;
    }

    private String newAddress() {
        return "nowy%d.%s@example.pl".formatted(++made, customer.number());
    }

    private String newPhone() {
        return "+48600%06d".formatted(++made);
    }

    private String newCase() {
        return path("/complaints/")
                + owner.post(path("/complaints"), complaint()).text("caseNumber");
    }

    private static Map<String, String> complaint() {
        return Map.of("category", "service", "subject", "Obsługa", "description", "Nikt nie odbiera telefonu.");
    }

    private static Map<String, String> visit(String start) {
        return Map.of("topic", "longer-matter", "start", start);
    }

    private static Map<String, String> visitor(String start) {
        return Map.of(
                "topic", "longer-matter",
                "start", start,
                "name", "Jan Gość",
                "email", "gosc@example.pl",
                "phone", "+48600100300");
    }

    /** Free far enough ahead for no other test to look there. */
    static String freeSlot() {
        return freeSlot("longer-matter");
    }

    static String freeSlot(String topic) {
        List<Map<String, Object>> free = Ebok.PUBLIC
                .get("/visit-slots?topic=%s&from=%s&to=%s"
                        .formatted(topic, ImportedCustomer.TODAY.plusDays(21), ImportedCustomer.TODAY.plusDays(55)))
                .items();
        return String.valueOf(free.getFirst().get("start"));
    }
}
