package pl.ebok.account;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.ConsentOutcome.Stands;
import pl.ebok.domain.account.ConsentWording;
import pl.ebok.domain.billing.EffectOfConsent;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;

/** The consent, its wording and its effect, in answers. */
final class ConsentAnswer {
    private ConsentAnswer() {}

    static Map<String, @Nullable Object> of(Stands stands, Language language) {
        EInvoiceConsent consent = stands.customer().eInvoiceConsent();
        ConsentWording current = ConsentWording.current();
        String agreedTo = consent == null ? null : consent.wordingVersion();
        return Json.map(
                "granted", consent != null && consent.granted(),
                "at", consent == null ? null : consent.at().toString(),
                "by", consent == null ? null : consent.givenBy(),
                "wordingVersion", Objects.requireNonNullElse(agreedTo, current.version()),
                "wording", new Text(current.pl(), current.en()).in(language),
                "effect", stands.effect().map(ConsentAnswer::effect).orElse(null),
                "version", stands.customer().version());
    }

    private static Map<String, @Nullable Object> effect(EffectOfConsent effect) {
        return Json.map(
                "standingChargeNow", Pln.text(effect.now()),
                "standingChargeThen", Pln.text(effect.then()),
                "from", effect.from().toString());
    }
}
