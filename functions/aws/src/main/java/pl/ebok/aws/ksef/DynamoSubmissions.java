package pl.ebok.aws.ksef;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ksef.Refusal;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;
import pl.ebok.domain.ksef.Submissions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Submissions beside the invoices of a customer in the ledger; in the index as long as they are not accepted. */
public final class DynamoSubmissions implements Submissions {
    static final String SUBMISSION = "KSEF#";
    private static final String NUMBER = "KSEF_NUMBER#";
    private static final Map<String, String> NAMES = Map.of("#status", "status");

    private final Table table;

    public DynamoSubmissions(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Submission> find(CustomerNumber customer, String invoiceId) {
        return table.get(customer.value(), SUBMISSION + invoiceId).map(DynamoSubmissions::submission);
    }

    @Override
    public List<Submission> ofCustomer(CustomerNumber customer) {
        return table.query(customer.value(), SUBMISSION).stream()
                .map(DynamoSubmissions::submission)
                .toList();
    }

    @Override
    public List<Submission> in(SubmissionStatus status, int most) {
        return table.firstByReference(SUBMISSION + status, most).stream()
                .map(DynamoSubmissions::submission)
                .toList();
    }

    @Override
    public List<Submission> ofSession(String session) {
        return table.byReference(SUBMISSION + SubmissionStatus.SENT, session + "#").stream()
                .map(DynamoSubmissions::submission)
                .toList();
    }

    @Override
    public Optional<Found> find(KsefNumber number) {
        return table.get(NUMBER + number, "INVOICE")
                .map(item -> new Found(new CustomerNumber(item.text("customer")), item.text("invoiceId")));
    }

    @Override
    public boolean add(Submission submission) {
        FileHash hash = submission.hash();
        return table.putIfAbsent(Item.of(submission.customer().value(), SUBMISSION + submission.invoiceId())
                .with("type", "KSEF")
                .with("issuedOn", submission.issuedOn())
                .with("status", submission.status())
                .with("corrects", submission.corrects())
                .with("fileKey", submission.fileKey())
                .with("fileHash", hash == null ? null : hash.base64())
                .with("offline", submission.offline())
                .with("attempts", submission.attempts())
                .reference(
                        SUBMISSION + submission.status(),
                        submission.issuedOn() + "#" + submission.customer() + "#" + submission.invoiceId()));
    }

    @Override
    public boolean release(CustomerNumber customer, String invoiceId, String fileKey, FileHash hash) {
        var values = new HashMap<>(status(SubmissionStatus.WAITING));
        values.put(":held", fromS(SubmissionStatus.HELD.name()));
        values.put(":rejected", fromS(SubmissionStatus.REJECTED.name()));
        values.put(":key", fromS(fileKey));
        values.put(":hash", fromS(hash.base64()));
        values.put(":none", fromN("0"));
        return change(
                customer,
                invoiceId,
                "SET #status = :status, gsi1pk = :gsi, fileKey = :key, fileHash = :hash, attempts = :none"
                        + " REMOVE refusalCode, refusalDetail, #session",
                "(#status = :held OR #status = :rejected)",
                values,
                Map.of("#status", "status", "#session", "session"));
    }

    @Override
    public boolean take(CustomerNumber customer, String invoiceId, String session) {
        var values = new HashMap<>(status(SubmissionStatus.SENT));
        values.put(":waiting", fromS(SubmissionStatus.WAITING.name()));
        values.put(":session", fromS(session));
        values.put(":sk", fromS(session + "#" + customer + "#" + invoiceId));
        values.put(":one", fromN("1"));
        return change(
                customer,
                invoiceId,
                "SET #status = :status, gsi1pk = :gsi, gsi1sk = :sk, #session = :session, attempts = attempts + :one",
                "#status = :waiting",
                values,
                Map.of("#status", "status", "#session", "session"));
    }

    @Override
    public boolean giveBack(CustomerNumber customer, String invoiceId, String session) {
        return find(customer, invoiceId)
                .map(submission -> {
                    var values = new HashMap<>(ofSession(SubmissionStatus.WAITING, session));
                    values.put(":sk", fromS(submission.issuedOn() + "#" + customer + "#" + invoiceId));
                    return change(
                            customer,
                            invoiceId,
                            "SET #status = :status, gsi1pk = :gsi, gsi1sk = :sk REMOVE #session",
                            "#status = :sent AND #session = :session",
                            values,
                            Map.of("#status", "status", "#session", "session"));
                })
                .orElse(false);
    }

    @Override
    public boolean accept(
            CustomerNumber customer, String invoiceId, KsefNumber number, Instant at, @Nullable String receiptKey) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":status", fromS(SubmissionStatus.ACCEPTED.name()));
        values.put(":number", fromS(number.value()));
        values.put(":at", fromS(at.toString()));
        String receipt = "";
        if (receiptKey != null) {
            values.put(":receipt", fromS(receiptKey));
            receipt = ", receiptKey = :receipt";
        }
        return table.transaction()
                .update(
                        table,
                        customer.value(),
                        SUBMISSION + invoiceId,
                        Update.builder()
                                .updateExpression("SET #status = :status, ksefNumber = :number, acceptedAt = :at"
                                        + receipt + " REMOVE gsi1pk, gsi1sk, refusalCode, refusalDetail")
                                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(ksefNumber)")
                                .expressionAttributeNames(NAMES)
                                .expressionAttributeValues(values))
                .putIfAbsent(
                        table,
                        Item.of(NUMBER + number, "INVOICE")
                                .with("type", "KSEF_NUMBER")
                                .with("customer", customer.value())
                                .with("invoiceId", invoiceId))
                .commit();
    }

    @Override
    public boolean reject(CustomerNumber customer, String invoiceId, String session, Refusal refusal) {
        var values = new HashMap<>(ofSession(SubmissionStatus.REJECTED, session));
        values.put(":code", fromN(Integer.toString(refusal.code())));
        values.put(":detail", fromS(refusal.detail()));
        return change(
                customer,
                invoiceId,
                "SET #status = :status, gsi1pk = :gsi, refusalCode = :code, refusalDetail = :detail",
                "#status = :sent AND #session = :session",
                values,
                Map.of("#status", "status", "#session", "session"));
    }

    private boolean change(
            CustomerNumber customer,
            String invoiceId,
            String expression,
            String condition,
            Map<String, AttributeValue> values,
            Map<String, String> names) {
        return table.update(
                        customer.value(),
                        SUBMISSION + invoiceId,
                        update -> update.updateExpression(expression)
                                .conditionExpression(condition)
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values))
                .isPresent();
    }

    private static Map<String, AttributeValue> status(SubmissionStatus status) {
        return Map.of(":status", fromS(status.name()), ":gsi", fromS(SUBMISSION + status));
    }

    private static Map<String, AttributeValue> ofSession(SubmissionStatus status, String session) {
        return Map.of(
                ":status", fromS(status.name()),
                ":gsi", fromS(SUBMISSION + status),
                ":sent", fromS(SubmissionStatus.SENT.name()),
                ":session", fromS(session));
    }

    /** A submission as the table or its stream has it. */
    public static Submission submission(Item item) {
        String hash = item.optionalText("fileHash");
        String number = item.optionalText("ksefNumber");
        return new Submission(
                new CustomerNumber(item.pk()),
                item.sk().substring(SUBMISSION.length()),
                item.date("issuedOn"),
                item.oneOf("status", SubmissionStatus.class),
                item.optionalText("corrects"),
                item.optionalText("fileKey"),
                hash == null ? null : new FileHash(hash),
                item.flag("offline"),
                item.optionalText("session"),
                (int) item.number("attempts"),
                number == null ? null : new KsefNumber(number),
                item.optionalInstant("acceptedAt"),
                item.optionalText("receiptKey"),
                item.has("refusalCode")
                        ? new Refusal((int) item.number("refusalCode"), item.text("refusalDetail"))
                        : null);
    }
}
