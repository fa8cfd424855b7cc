package pl.ebok.aws.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.cases.CasesContract;
import pl.ebok.domain.cases.ComplaintBuilder;

class DynamoCasesTest extends CasesContract {
    private final DynamoCases cases =
            new DynamoCases(LocalDynamoDb.withEmptyTables().table("CasesTable"));

    @Override
    protected Cases cases() {
        return cases;
    }

    @Test
    void takes_any_day_for_a_limit() {
        var filed = cases.file(ComplaintBuilder.aComplaint().build()).orElseThrow();

        assertThat(cases.unanswered(LocalDate.MAX)).containsExactly(filed);
        assertThat(cases.unanswered(LocalDate.MIN)).isEmpty();
    }
}
