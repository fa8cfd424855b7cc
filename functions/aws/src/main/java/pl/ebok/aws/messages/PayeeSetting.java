package pl.ebok.aws.messages;

import pl.ebok.domain.billing.Payee;
import pl.ebok.domain.customers.Nip;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** The utility as the setting {@code UTILITY} describes it, for transfers to it. */
public final class PayeeSetting {
    private static final int ANY_LENGTH = 1_000;
    private static final Nip NONE = new Nip("5260250274");

    private PayeeSetting() {}

    public static Payee of(String setting) {
        var utility = new Fields(Json.object(setting));
        var payee = new Payee(
                utility.text("name", ANY_LENGTH),
                utility.parsed("nip", Nip::new, new Text("NIP", "a tax number"), NONE));
        utility.check();
        return payee;
    }
}
