package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.dunning.DunningStage.Channel;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.money.Pln;

/** The table of stages, its stages and the holds that stop them. */
class StageTableTest {
    private static final StageTable TABLE = StageTable.STANDARD;
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    @Test
    void should_find_a_stage_by_its_name() {
        assertThat(TABLE.named("final-demand")).contains(TABLE.stages().get(1));
        assertThat(TABLE.named("demand")).contains(TABLE.stages().getFirst());
        assertThat(TABLE.named("final")).isEmpty();
    }

    @Test
    void should_send_one_stage_with_the_invoice_and_look_for_the_others_latest_first() {
        assertThat(TABLE.withInvoice()).map(DunningStage::name).contains("demand");
        assertThat(TABLE.daily()).extracting(DunningStage::name).containsExactly("cut-off-proposal", "final-demand");
        assertThat(new StageTable(TABLE.daily().stream()
                                .map(StageTableTest::first)
                                .toList())
                        .withInvoice())
                .isEmpty();
    }

    @Test
    void should_know_what_comes_after_a_stage() {
        assertThat(TABLE.after(TABLE.stages().get(1))).containsExactly("cut-off-proposal");
        assertThat(TABLE.after(TABLE.stages().getFirst())).hasSize(2);
    }

    @Test
    void should_hold_each_stage_once_and_after_the_one_it_follows() {
        DunningStage demand = TABLE.stages().getFirst();
        DunningStage last = TABLE.stages().get(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageTable(List.of(demand, demand)))
                .withMessage("a stage stands once in the table: demand");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageTable(List.of(last, demand)))
                .withMessage("a stage follows an earlier one: final-demand");
        assertThatCode(() -> new StageTable(List.of(demand, last))).doesNotThrowAnyException();
    }

    @Test
    void should_remind_before_the_due_date_only() {
        assertThat(stage(-1).isReminder()).isTrue();
        assertThat(stage(0).isReminder()).isFalse();
    }

    @Test
    void should_propose_to_cut_off_no_sooner_than_the_law_allows() {
        assertThat(cutOff(2, 20).isCutOff()).isTrue();
        assertThat(cutOff(3, 21).isCutOff()).isTrue();
        assertThat(cutOff(0, 0).isCutOff()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> cutOff(1, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> cutOff(2, 19));
    }

    @Test
    void should_end_a_hold_after_its_last_day() {
        var invoice = new InvoiceNumber("FV/3");
        var open = new DunningHold("h", invoice, "raty", NOVEMBER_5, null, DunningHold.Kind.PAYMENT_PLAN);

        DunningHold ended = open.endedOn(NOVEMBER_5.plusDays(2));

        assertThat(open.isOverOn(LocalDate.MAX)).isFalse();
        assertThat(ended)
                .isEqualTo(new DunningHold(
                        "h", invoice, "raty", NOVEMBER_5, NOVEMBER_5.plusDays(2), DunningHold.Kind.PAYMENT_PLAN));
        assertThat(ended.isOverOn(NOVEMBER_5.plusDays(2))).isFalse();
        assertThat(ended.isOverOn(NOVEMBER_5.plusDays(3))).isTrue();
        assertThat(ended.holds(invoice, NOVEMBER_5.minusDays(1))).isFalse();
    }

    private static DunningStage stage(int delayDays) {
        return new DunningStage("stage", delayDays, Pln.ZERO, 14, Pln.ZERO, false, false);
    }

    private static DunningStage cutOff(int periods, int noticeDays) {
        return new DunningStage(
                "cut-off", 1, Pln.ZERO, noticeDays, Pln.ZERO, true, false, Channel.POST, "demand", periods);
    }

    /** The stage without one before it. */
    private static DunningStage first(DunningStage stage) {
        return new DunningStage(stage.name(), stage.delayDays(), stage.minimum(), 14, Pln.ZERO, true, false);
    }
}
