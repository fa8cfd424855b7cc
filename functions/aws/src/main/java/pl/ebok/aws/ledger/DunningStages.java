package pl.ebok.aws.ledger;

import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.DunningStage.Channel;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.DemandKind;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/**
 * The stage table as the utility configures it: {@code {"stages": [...]}}, each with {@code stage}, {@code delayDays},
 * {@code minimum}, {@code payWithinDays}, {@code fee}, {@code needsApproval}, {@code withInvoice} and optionally
 * {@code kind}, {@code channel} ({@code post}), {@code follows}, {@code unpaidPeriods}; beside the stages {@code postDays}.
 */
public final class DunningStages {
    private static final int NAME = 40;
    private static final int YEAR = 366;

    private DunningStages() {}

    /** Fails, with the field, where the configuration is not as it has to be. */
    public static StageTable of(String json) {
        var table = new Fields(Json.object(json));
        var stages = table.objects("stages").stream().map(DunningStages::stage).toList();
        Long postDays = table.optionalWholeNumber("postDays", 0, 30);
        table.check();
        return new StageTable(stages, postDays == null ? StageTable.POST_DAYS : postDays.intValue());
    }

    private static DunningStage stage(Fields stage) {
        Channel channel = stage.optionalOneOf("channel", Channel.class);
        Long unpaid = stage.optionalWholeNumber("unpaidPeriods", 0, 12);
        int unpaidPeriods = unpaid == null ? 0 : unpaid.intValue();
        String name = stage.text("stage", NAME);
        int delayDays = (int) stage.wholeNumber("delayDays", -YEAR, YEAR);
        DemandKind kind = stage.optionalOneOf("kind", DemandKind.class);
        return new DunningStage(
                name,
                kind == null ? DunningStage.kind(name, delayDays, unpaidPeriods) : kind,
                delayDays,
                stage.amount("minimum"),
                (int) stage.wholeNumber("payWithinDays", 0, YEAR),
                stage.amount("fee"),
                stage.flag("needsApproval"),
                stage.flag("withInvoice"),
                channel == null ? Channel.AS_INVOICES : channel,
                stage.optionalText("follows", NAME),
                unpaidPeriods);
    }
}
