package pl.ebok.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.Erasure;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;

/** What was erased, and what is kept and why, in answers. */
final class ErasureAnswer {
    private static final Text TAX_LAW = new Text(
            "prawo podatkowe: pięć lat od końca roku, w którym upłynął termin zapłaty podatku",
            "tax law: five years from the end of the year in which the tax fell due");
    private static final Text CONTRACT = new Text("umowa w toku", "the contract is running");

    private ErasureAnswer() {}

    static Map<String, @Nullable Object> of(Erasure erasure, Language language) {
        return Json.map(
                "erased", erasure.erased().stream().map(Texts::of).toList(),
                "kept",
                        erasure.kept().stream()
                                .map(kept -> kept(kept, language))
                                .toList());
    }

    private static Map<String, @Nullable Object> kept(Erasure.Kept kept, Language language) {
        Text reason = switch (kept.what()) {
            case INVOICES -> TAX_LAW;
            case CONTRACT_DATA -> CONTRACT;
        };
        return Json.map(
                "what", Texts.of(kept.what()), "reason", reason.in(language), "until", Texts.orNull(kept.until()));
    }
}
