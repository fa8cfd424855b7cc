package pl.ebok.aws.ledger;

import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.DunningStage.Channel;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/**
 * The stage table as the utility configures it: {@code {"stages": [...]}}, each with {@code stage}, {@code delayDays},
 * {@code minimum}, {@code payWithinDays}, {@code fee}, {@code needsApproval}, {@code withInvoice} and optionally
 * {@code channel} ({@code post}), {@code follows}, {@code unpaidPeriods}.
 */
public final class DunningStages {
    private static final int NAME = 40;
    private static final int YEAR = 366;

    private DunningStages() {}

    /** Fails, with the field, where the configuration is not as it has to be. */
    public static StageTable of(String json) {
        var table = new Fields(Json.object(json));
        var stages = table.objects("stages").stream().map(DunningStages::stage).toList();
        table.check();
        return new StageTable(stages);
    }

    private static DunningStage stage(Fields stage) {
        Channel channel = stage.optionalOneOf("channel", Channel.class);
        Long unpaidPeriods = stage.optionalWholeNumber("unpaidPeriods", 0, 12);
        return new DunningStage(
                stage.text("stage", NAME),
                (int) stage.wholeNumber("delayDays", -YEAR, YEAR),
                stage.amount("minimum"),
                (int) stage.wholeNumber("payWithinDays", 0, YEAR),
                stage.amount("fee"),
                stage.flag("needsApproval"),
                stage.flag("withInvoice"),
                channel == null ? Channel.AS_INVOICES : channel,
                stage.optionalText("follows", NAME),
                unpaidPeriods == null ? 0 : unpaidPeriods.intValue());
    }
}
