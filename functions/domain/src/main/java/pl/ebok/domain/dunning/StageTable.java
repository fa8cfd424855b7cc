package pl.ebok.domain.dunning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.domain.dunning.DunningStage.Channel;
import pl.ebok.domain.money.Pln;

/**
 * The stages in the order in which they follow each other.
 *
 * @param postDays days after which a letter is expected to have come by post: paper deadlines count from then
 */
public record StageTable(List<DunningStage> stages, int postDays) {
    /** What the post needs where the utility says nothing else. */
    public static final int POST_DAYS = 7;

    /**
     * One demand with the next invoice, due within 14 days, without a fee; what is still unpaid a month after the due date
     * is demanded a last time before court, and after two more unpaid periods cutting off is proposed, both by post and
     * only with a clerk's approval.
     */
    public static final StageTable STANDARD = new StageTable(List.of(
            new DunningStage("demand", 1, Pln.of("0.01"), 14, Pln.ZERO, false, true),
            new DunningStage("final-demand", 30, Pln.of("50.00"), 14, Pln.ZERO, true, false, Channel.POST, "demand", 0),
            new DunningStage(
                    "cut-off-proposal", 1, Pln.of("100.00"), 20, Pln.ZERO, true, false, Channel.POST, "demand", 2)));

    public StageTable {
        stages = List.copyOf(stages);
        Set<String> earlier = new HashSet<>();
        for (DunningStage stage : stages) {
            if (stage.follows() != null && !earlier.contains(stage.follows())) {
                throw new IllegalArgumentException("a stage follows an earlier one: " + stage.name());
            }
            if (!earlier.add(stage.name())) {
                throw new IllegalArgumentException("a stage stands once in the table: " + stage.name());
            }
        }
    }

    public StageTable(List<DunningStage> stages) {
        this(stages, POST_DAYS);
    }

    /** The stage that goes out with the next invoice. */
    public Optional<DunningStage> withInvoice() {
        return stages.stream().filter(DunningStage::withInvoice).findFirst();
    }

    /** The stages that the daily schedule looks for, the latest first: whoever is further gets no lesser letter. */
    public List<DunningStage> daily() {
        return stages.reversed().stream().filter(stage -> !stage.withInvoice()).toList();
    }

    /** Names of the stages after one. */
    Set<String> after(DunningStage stage) {
        return stages.stream()
                .dropWhile(each -> !each.name().equals(stage.name()))
                .skip(1)
                .map(DunningStage::name)
                .collect(Collectors.toSet());
    }

    public Optional<DunningStage> named(String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }
}
