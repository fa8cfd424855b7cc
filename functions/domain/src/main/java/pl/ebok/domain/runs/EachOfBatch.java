package pl.ebok.domain.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Does a day's work for each customer of a batch. Data nobody foresaw is reported with its kind and stops nobody else;
 * failures of the store are not caught: they pass, and the batch, which may be done twice, is tried again.
 */
public final class EachOfBatch {
    private EachOfBatch() {}

    public static BatchResult apply(int batch, List<CustomerNumber> numbers, Consumer<CustomerNumber> work) {
        List<RunFailure> failures = new ArrayList<>();
        for (CustomerNumber number : numbers) {
            try {
                work.accept(number);
            } catch (IllegalArgumentException
                    | IllegalStateException
                    | ArithmeticException
                    | NullPointerException
                    | NoSuchElementException poison) {
                failures.add(new RunFailure(
                        number, "", "unexpected", poison.getClass().getSimpleName()));
            }
        }
        return new BatchResult(batch, numbers.size(), 0, failures);
    }
}
