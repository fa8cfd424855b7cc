package pl.ebok.domain.dunning;

import java.util.List;
import java.util.Optional;
import pl.ebok.domain.money.Pln;

/** The stages in the order in which they follow each other. */
public record StageTable(List<DunningStage> stages) {
    /** One demand with the next invoice, due within 14 days, without a fee. */
    public static final StageTable STANDARD =
            new StageTable(List.of(new DunningStage("demand", 1, Pln.of("0.01"), 14, Pln.ZERO, false, true)));

    public StageTable {
        stages = List.copyOf(stages);
    }

    /** The stage that goes out with the next invoice. */
    public Optional<DunningStage> withInvoice() {
        return stages.stream().filter(DunningStage::withInvoice).findFirst();
    }
}
