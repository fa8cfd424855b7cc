package pl.ebok.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.json.InvalidInput;

class DunningStagesTest {
    private static final Pattern DEFAULT = Pattern.compile("(?s)\\n  DunningStages:.*?Default: >-\\n(.*?]})\\n");

    @Test
    void the_templates_default_is_the_standard_table() throws IOException {
        Matcher template = DEFAULT.matcher(Files.readString(Path.of("../../template.yaml")));

        assertThat(template.find()).isTrue();
        assertThat(DunningStages.of(template.group(1))).isEqualTo(StageTable.STANDARD);
    }

    @Test
    void a_utility_may_remind_before_the_due_date() {
        assertThat(DunningStages.of(
                                "{\"stages\":[{\"stage\":\"reminder\",\"delayDays\":-3,\"minimum\":\"10.00\","
                                        + "\"payWithinDays\":0,\"fee\":\"0.00\",\"needsApproval\":false,\"withInvoice\":false}]}")
                        .daily())
                .singleElement()
                .satisfies(stage -> assertThat(stage.isReminder()).isTrue())
                .extracting(DunningStage::channel)
                .isEqualTo(DunningStage.Channel.AS_INVOICES);
    }

    @Test
    void what_is_wrong_is_named() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> DunningStages.of("{\"stages\":[{\"stage\":\"demand\"}]}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DunningStages.of("{\"stages\":[{\"stage\":\"final\",\"follows\":\"demand\","
                        + "\"delayDays\":1,\"minimum\":\"10.00\",\"payWithinDays\":14,\"fee\":\"0.00\","
                        + "\"needsApproval\":true,\"withInvoice\":false}]}"));
    }
}
