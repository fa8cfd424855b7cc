package pl.ebok.aws.ksef;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ksef.KsefDuty;
import pl.ebok.domain.ksef.KsefEnvironment;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/**
 * How this utility uses KSeF, as the variable {@code KSEF} says it.
 *
 * @param environment absent where KSeF is off: then everything is as without it
 * @param offlineFirst whether buyers get their document at once, with both codes, before it is sent (offline24)
 * @param secret name of the secret with certificates and keys
 * @param batchFrom from how many waiting invoices on they are sent as a batch
 */
public record KsefSettings(
        @Nullable KsefEnvironment environment, KsefDuty duty, boolean offlineFirst, String secret, int batchFrom) {
    /** As if there were no KSeF. */
    public static final KsefSettings OFF = new KsefSettings(null, KsefDuty.NONE, false, "", 1);

    private static final int LONG = 500;
    private static final String OFF_BY_NAME = "off";
    /** An hour grants 180 single ones. */
    private static final int MOST_SINGLE = 180;

    public static KsefSettings of(String json) {
        var fields = new Fields(Json.object(json));
        String environment = fields.text("environment", LONG);
        if (environment.equals(OFF_BY_NAME)) {
            return OFF;
        }
        var settings = new KsefSettings(
                KsefEnvironment.named(environment),
                new KsefDuty(day(fields, "businessesFrom"), day(fields, "consumersFrom")),
                fields.text("mode", LONG).equals("offline24"),
                fields.text("secret", LONG),
                (int) fields.wholeNumber("batchFrom", 2, MOST_SINGLE));
        fields.check();
        return settings;
    }

    /** Empty text stands for no day: a parameter of the template cannot be absent. */
    private static @Nullable LocalDate day(Fields fields, String name) {
        return fields.raw().get(name) instanceof String day && !day.isEmpty() ? LocalDate.parse(day) : null;
    }

    public boolean isOn() {
        return environment != null;
    }
}
