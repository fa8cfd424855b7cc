package pl.ebok.archive;

import java.util.Objects;
import pl.ebok.archive.documents.Seller;
import pl.ebok.aws.Settings;
import pl.ebok.domain.customers.Nip;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** The utility as the variable {@code UTILITY} describes it. */
final class SellerSetting {
    private static final int LONG = 500;

    private SellerSetting() {}

    static Seller of(Settings settings) {
        var fields = new Fields(Json.object(settings.text("UTILITY")));
        return new Seller(
                fields.text("name", LONG),
                new Nip(fields.text("nip", LONG)),
                fields.text("address", LONG),
                fields.text("office", LONG),
                fields.text("phone", LONG),
                fields.text("email", LONG),
                fields.text("webUrl", LONG),
                Objects.requireNonNullElse(fields.optionalText("register", LONG), ""));
    }
}
