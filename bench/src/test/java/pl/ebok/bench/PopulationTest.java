package pl.ebok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.backofficeimport.format.CustomerLine;

class PopulationTest {
    private final Population population = new Population(1);

    @Test
    void should_draw_customers_that_the_import_takes() {
        assertThat(IntStream.range(0, 2_000).mapToObj(place -> ImportLine.of(population.customer(place))))
                .allSatisfy(
                        line -> assertThat(CustomerLine.read(line).customer().contracts())
                                .isNotEmpty());
    }

    @Test
    void should_draw_the_same_customer_for_the_same_seed() {
        assertThat(ImportLine.of(new Population(1).customer(7)))
                .isEqualTo(ImportLine.of(population.customer(7)))
                .isNotEqualTo(ImportLine.of(new Population(2).customer(7)));
    }
}
