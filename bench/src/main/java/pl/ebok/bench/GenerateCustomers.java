package pl.ebok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes synthetic customers in the format of the back-office import: {@code <how many> <file> [seed]}. */
public final class GenerateCustomers {
    private GenerateCustomers() {}

    public static void main(String[] arguments) throws IOException {
        int many = Integer.parseInt(arguments[0]);
        var population = new Population(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        try (var writer = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int place = 0; place < many; place++) {
                writer.write(ImportLine.of(population.customer(place)));
                writer.write('\n');
            }
        }
    }
}
