package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.customers.Address;

class SearchTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"Łoś", "los", "ŻANETA", "U/2020/77", "m-7", "ogrodowa 73", "gorzow", "100200"})
    void holds_what_a_clerk_may_ask_for(String query) {
        var customer = aCustomer()
                .numbered("100200")
                .named("Żaneta Łoś")
                .with(aContract().numbered("U/2020/77").withMeters("M-7"))
                .build();

        assertThat(SearchText.words(query))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(SearchText.of(customer)).contains(word));
    }

    @Test
    void an_interruption_touches_the_buildings_it_names() {
        var home = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");

        assertThat(interruption("ul. ogrodowa", Set.of()).touches(home)).isTrue();
        assertThat(interruption("Ogrodowa", Set.of("73")).touches(home)).isTrue();
        assertThat(interruption("Ogrodowa", Set.of("75")).touches(home)).isFalse();
        assertThat(interruption("Leśna", Set.of()).touches(home)).isFalse();
    }

    private static Interruption interruption(String street, Set<String> buildings) {
        Instant from = Instant.parse("2026-11-20T07:00:00Z");
        return new Interruption("i-1", "Gorzów Wielkopolski", street, buildings, from, from.plusSeconds(3600), null);
    }
}
