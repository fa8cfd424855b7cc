package pl.ebok.domain.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;

class EachOfBatchTest {
    private static final CustomerNumber FIRST = new CustomerNumber("101001");
    private static final CustomerNumber POISON = new CustomerNumber("101002");
    private static final CustomerNumber LAST = new CustomerNumber("101003");

    private final List<CustomerNumber> done = new ArrayList<>();

    @Test
    void should_report_by_its_kind_whose_data_nobody_foresaw_and_go_on_with_the_next() {
        BatchResult result = EachOfBatch.apply(7, List.of(FIRST, POISON, LAST), number -> {
            if (number.equals(POISON)) {
                throw new IllegalStateException("Jan Kowalski has a meter without a reading");
            }
            done.add(number);
        });

        assertThat(done).containsExactly(FIRST, LAST);
        assertThat(result)
                .isEqualTo(new BatchResult(
                        7, 3, 0, List.of(new RunFailure(POISON, "", "unexpected", "IllegalStateException"))));
    }

    @Test
    void should_let_a_failure_of_the_store_pass_so_that_the_batch_comes_again() {
        assertThatThrownBy(() -> EachOfBatch.apply(0, List.of(FIRST), number -> {
                    throw new UncheckedIOException(new java.io.IOException("no connection"));
                }))
                .isInstanceOf(UncheckedIOException.class);
    }
}
