package pl.ebok.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = Settings.of(Map.of("STAGE", "local", "EMPTY", " "));

    @Test
    void gives_the_value_of_a_variable() {
        assertThat(settings.text("STAGE")).isEqualTo("local");
        assertThat(settings.optional("OTHER")).isEmpty();
    }

    @Test
    void names_the_variable_that_is_not_set() {
        assertThatThrownBy(() -> settings.text("LEDGER_TABLE")).hasMessageContaining("LEDGER_TABLE");
        assertThatThrownBy(() -> settings.text("EMPTY")).hasMessageContaining("EMPTY");
    }
}
