package pl.ebok.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import pl.ebok.bench.calls.CallRecorder;

/**
 * What one stage took.
 *
 * @param units what was done, such as invoices
 * @param wall seconds
 * @param processor seconds of our own process; the emulator's are not in it
 * @param waited seconds that all threads together waited for the emulator
 * @param calls how many of each operation
 * @param heapMb live heap right after
 */
record Stage(
        String name, long units, double wall, double processor, double waited, Map<String, Long> calls, long heapMb) {

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    /** Some work whose result says how much it was. */
    interface Work {
        long doIt();
    }

    /** Does the pieces of work on so many threads. */
    static Stage measure(String name, int threads, List<? extends Work> pieces) {
        var calls = new ConcurrentHashMap<String, LongAdder>();
        var nanos = new ConcurrentHashMap<String, LongAdder>();
        System.getProperties().put(CallRecorder.CALLS, calls);
        System.getProperties().put(CallRecorder.NANOS, nanos);
        System.err.printf(Locale.ROOT, "%s: %d pieces of work … ", name, pieces.size());
        long processor = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        long units = 0;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> running = new ArrayList<>();
            for (Work piece : pieces) {
                running.add(executor.submit(piece::doIt));
            }
            for (Future<Long> one : running) {
                units += one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(name + " failed", failed);
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        System.err.printf(Locale.ROOT, "%d done in %.1f s%n", units, wall);
        double used = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
        var counted = new TreeMap<String, Long>();
        calls.forEach((operation, count) -> counted.put(operation, count.sum()));
        double waited = nanos.values().stream().mapToLong(LongAdder::sum).sum() / 1e9;
        System.gc();
        long heap = MEMORY.getHeapMemoryUsage().getUsed() >> 20;
        return new Stage(name, units, wall, used, waited, counted, heap);
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-10s%9s%9s%12s%14s%13s%14s%10s",
                "stage",
                "done",
                "wall s",
                "per second",
                "CPU s /1000",
                "emulator %",
                "ceiling /s",
                "heap MB");
    }

    /**
     * One line of the table; the emulator's share is of the time in which either it or our own code worked.
     *
     * @param ceiling how many a second the emulator alone would do of the same calls
     */
    String line(double ceiling) {
        return String.format(
                Locale.ROOT,
                "%-10s%9d%9.1f%12.1f%14.2f%13.0f%14.1f%10d",
                name,
                units,
                wall,
                units / wall,
                processor * 1000 / Math.max(1, units),
                100 * waited / (waited + processor),
                ceiling,
                heapMb);
    }
}
