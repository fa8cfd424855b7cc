package pl.ebok.archive.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** Measures how many invoices a second become PDF/A-3 with payment code and chart, one renderer a thread. */
public final class DocumentsBenchmark {
    private DocumentsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        measure(threads, Duration.ofSeconds(seconds));
        var result = measure(threads, Duration.ofSeconds(seconds));
        System.out.printf(
                "%d threads, %d s: %.1f PDFs a second, %.1f ms CPU each, %d bytes each%n",
                threads,
                seconds,
                result.documents() / result.seconds(),
                result.cpuMillis() / result.documents(),
                result.bytes() / result.documents());
    }

    private static Result measure(int threads, Duration duration) throws Exception {
        LongSupplier cpu = processCpu();
        long cpuBefore = cpu.getAsLong();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        long documents = 0;
        long bytes = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> render(end)));
            }
            for (Future<long[]> each : running) {
                documents += each.get()[0];
                bytes += each.get()[1];
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(documents, bytes, seconds, (cpu.getAsLong() - cpuBefore) / 1e6);
    }

    private static long[] render(long end) {
        var renderer = new Documents(Samples.SELLER);
        var invoice = Samples.byEmail();
        long documents = 0;
        long bytes = 0;
        while (System.nanoTime() < end) {
            bytes += renderer.invoice(invoice).length;
            documents++;
        }
        return new long[] {documents, bytes};
    }

    private static LongSupplier processCpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system::getProcessCpuTime;
    }

    private record Result(long documents, long bytes, double seconds, double cpuMillis) {}
}
