package pl.ebok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.ebok.bench.calls.CallRecorder;
import pl.ebok.json.Json;

/**
 * Bills synthetic customers through the packaged functions, stage by stage: {@code <how many> <threads> <functions folder>
 * <work folder>}. What triggers would do between the stages is done here, so that each is measured alone; the emulator
 * answers the calls.
 */
public final class BillCustomers {
    private static final int EVENTS_A_BATCH = 10;
    private static final int CUSTOMERS_A_FILE = 500;

    private final int many;
    private final int threads;
    private final Path functions;
    private final Path work;
    private final Account account = new Account();
    private final Spool spool;
    private final List<Stage> stages = new ArrayList<>();

    private BillCustomers(int many, int threads, Path functions, Path work) {
        this.many = many;
        this.threads = threads;
        this.functions = functions;
        this.work = work;
        this.spool = new Spool(work);
    }

    public static void main(String[] arguments) throws IOException {
        new BillCustomers(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]))
                .run();
    }

    private void run() throws IOException {
        account.create();
        Map<String, Double> rates = new Ceiling(account, threads).measure();
        importCustomers();
        System.getProperties().put(CallRecorder.EVENTS, spool);
        billAll();
        archive("archive");
        List<String> letters = spool.take("object");
        mail("mail", letters);
        dun();
        archive("notices");
        System.out.println(many + " customers, " + threads + " threads; the emulator alone, calls a second: "
                + Json.write(rounded(rates)));
        System.out.println(Stage.heading());
        stages.forEach(stage -> System.out.println(stage.line(Ceiling.of(stage, rates))));
        stages.forEach(stage -> System.out.println("  calls of " + stage.name() + ": " + stage.calls()));
        System.out.println("peak resident memory " + peakMb() + " MB");
    }

    private void importCustomers() {
        var importing = function("backoffice-import", "pl.ebok.backofficeimport.BackofficeImportHandler");
        account.drop("inbound/tariffs/tariff.json", TariffFile.SYNTHETIC);
        importing.call(stored("inbound/tariffs/tariff.json"));
        var population = new Population(1);
        List<Stage.Work> files = new ArrayList<>();
        for (int from = 0; from < many; from += CUSTOMERS_A_FILE) {
            int to = Math.min(many, from + CUSTOMERS_A_FILE);
            String key = "inbound/backoffice/customers-" + from + ".jsonl";
            var lines = new StringBuilder();
            for (int place = from; place < to; place++) {
                lines.append(ImportLine.of(population.customer(place))).append('\n');
            }
            account.drop(key, lines.toString());
            int customers = to - from;
            files.add(() -> {
                importing.call(stored(key));
                return customers;
            });
        }
        stages.add(Stage.measure("import", threads, files));
    }

    private void billAll() {
        var plan = function("billing", "pl.ebok.billing.PlanBillingRunHandler");
        var bill = function("billing", "pl.ebok.billing.BillBatchHandler");
        var finish = function("billing", "pl.ebok.billing.FinishBillingRunHandler");
        List<Map<String, @Nullable Object>> planned = new ArrayList<>();
        Map<String, Object> request =
                Map.of("cycle", Population.CYCLE, "billingDate", Population.BILLING_DATE.toString());
        stages.add(Stage.measure("plan", 1, List.of(() -> {
            planned.add(plan.call(request));
            return many;
        })));
        String key = String.valueOf(planned.getFirst().get("key"));
        String batches = account.s3
                .getObjectAsBytes(get -> get.bucket(account.exchange).key(key))
                .asUtf8String();
        List<Stage.Work> work = batches.lines()
                .<Stage.Work>map(
                        batch -> () -> ((Number) number(bill.call(batch).get("invoices"))).longValue())
                .toList();
        stages.add(Stage.measure("bill", threads, work));
        stages.add(Stage.measure("finish", 1, List.of(() -> {
            finish.call(planned.getFirst());
            return many;
        })));
    }

    private void archive(String name) {
        var archive = function("archive", "pl.ebok.archive.ArchiveHandler");
        List<Stage.Work> work = new ArrayList<>();
        for (Spool.Batch images : spool.batches("item", EVENTS_A_BATCH)) {
            work.add(() -> done(archive.call(inserted(images.read())), images.size()));
        }
        stages.add(Stage.measure(name, threads, work));
    }

    /** The event in which a table's stream brings new items. */
    private static String inserted(List<String> images) {
        return images.stream()
                .map("{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"1\",\"NewImage\":%s}}"::formatted)
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private void mail(String name, List<String> keys) {
        var mail = function("mail", "pl.ebok.mail.MailHandler");
        List<Stage.Work> work = keys.stream()
                .filter(key -> key.endsWith(".pdf"))
                .<Stage.Work>map(key -> () -> {
                    mail.call(stored(key, account.archive));
                    return 1;
                })
                .toList();
        stages.add(Stage.measure(name, threads, work));
    }

    private void dun() {
        var delivery = function("delivery", "pl.ebok.delivery.DeliveryHandler");
        List<String> bodies = new ArrayList<>();
        for (String messageId : spool.take("mail")) {
            bodies.add(Json.write(Json.map(
                    "eventType", "Delivery",
                    "mail", Json.map("messageId", messageId, "destination", List.of("klient@example.pl")),
                    "delivery",
                            Json.map(
                                    "timestamp", Instant.now().toString(),
                                    "recipients", List.of("klient@example.pl")))));
        }
        spool.take("object").stream()
                .filter(key -> key.startsWith("outbound/print/") && key.endsWith(".json"))
                .forEach(key -> bodies.add(Json.write(stored(key))));
        List<Stage.Work> work = new ArrayList<>();
        for (List<String> batch : batches(bodies)) {
            var records = batch.stream()
                    .map(body -> Json.map("messageId", "m", "body", body))
                    .toList();
            work.add(() -> done(delivery.call(Json.map("Records", records)), batch.size()));
        }
        stages.add(Stage.measure("delivery", threads, work));
    }

    private static long done(Map<String, @Nullable Object> answer, int asked) {
        int failed = Json.objects(answer.get("batchItemFailures")).size();
        if (failed > 0) {
            throw new IllegalStateException(failed + " records of a batch failed");
        }
        return asked;
    }

    private static Object number(@Nullable Object value) {
        return value instanceof Number ? value : (Object) 0;
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += EVENTS_A_BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + EVENTS_A_BATCH)));
        }
        return batches;
    }

    private Map<String, @Nullable Object> stored(String key) {
        return stored(key, account.exchange);
    }

    private static Map<String, @Nullable Object> stored(String key, String bucket) {
        return Json.map(
                "Records",
                List.of(Json.map(
                        "eventTime",
                        Population.BILLING_DATE + "T08:00:00.000Z",
                        "s3",
                        Json.map("bucket", Json.map("name", bucket), "object", Json.map("key", key)))));
    }

    private PackagedFunction function(String module, String handler) {
        return PackagedFunction.of(functions, module, handler, work);
    }

    private static Map<String, Long> rounded(Map<String, Double> rates) {
        var whole = new java.util.TreeMap<String, Long>();
        rates.forEach((operation, rate) -> whole.put(operation, Math.round(rate)));
        return whole;
    }

    private static long peakMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
