package pl.ebok.backofficeimport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import pl.ebok.aws.Table;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoLastImports;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.backofficeimport.files.Report;
import pl.ebok.domain.backoffice.ImportingCustomer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Measures what an import costs on our side: a file of many customers against empty tables that answer every call after
 * a fixed time. Arguments: number of customers (100000), milliseconds a call (5).
 */
public final class MeasureImport {
    private MeasureImport() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var tables = new SlowTables(Duration.ofMillis(args.length > 1 ? Integer.parseInt(args[1]) : 5));
        Path file = write(count);
        try {
            Table table = new Table(tables, "any");
            var importing = new ImportingCustomers(new ImportingCustomer(
                    new DynamoCustomers(table),
                    new DynamoLastImports(table),
                    new DynamoMeters(table),
                    new DynamoLedger(table)));
            var report = new Report();
            Instant start = Instant.now();
            importing.apply(file, report);
            Duration taken = Duration.between(start, Instant.now());
            System.out.printf(
                    "%s %d MB in %d s: %d customers/s, %d calls/s, heap peak %d MB%n",
                    report.counts(),
                    Files.size(file) >> 20,
                    taken.toSeconds(),
                    count * 1000L / taken.toMillis(),
                    tables.calls.sum() * 1000 / taken.toMillis(),
                    heapPeak() >> 20);
        } finally {
            Files.delete(file);
        }
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static Path write(int count) throws IOException {
        Path file = Files.createTempFile("measured", ".jsonl");
        String line = Sample.customer("101001");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                String number = String.valueOf(2_000_000 + i);
                writer.write(line.replace("66102052266453000000101001", account(number))
                        .replace("101001", number));
                writer.newLine();
            }
        }
        return file;
    }

    private static String account(String number) {
        String bban = "10205226" + "%016d".formatted(Long.parseLong(number));
        int check =
                98 - new BigInteger(bban + "252100").mod(BigInteger.valueOf(97)).intValue();
        return "%02d".formatted(check) + bban;
    }

    private record SlowTables(Duration pause, LongAdder calls) implements DynamoDbClient {
        SlowTables(Duration pause) {
            this(pause, new LongAdder());
        }

        private void answerLater() {
            calls.increment();
            LockSupport.parkNanos(pause.toNanos());
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            answerLater();
            return GetItemResponse.builder().build();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            answerLater();
            return PutItemResponse.builder().build();
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            answerLater();
            return QueryResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            answerLater();
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
