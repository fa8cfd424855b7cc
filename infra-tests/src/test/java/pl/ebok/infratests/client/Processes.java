package pl.ebok.infratests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The operating system's processes in which the emulator runs the functions. */
public final class Processes {
    private final long emulator;

    private Processes(long emulator) {
        this.emulator = emulator;
    }

    /** Those of the stack whose outputs the property {@code ebok.outputs} names. */
    public static Processes ofStack() {
        Path file = Path.of(System.getProperty("ebok.outputs")).resolveSibling("emulator.pid");
        try {
            return new Processes(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("no emulator is up: " + file, e);
        }
    }

    /** The processes that run a handler now. */
    public List<ProcessHandle> running(String handler) {
        return ProcessHandle.of(emulator)
                .orElseThrow()
                .descendants()
                .filter(process -> variables(process).contains("_HANDLER=" + handler + "\0"))
                .toList();
    }

    private static String variables(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ")) + "\0";
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
