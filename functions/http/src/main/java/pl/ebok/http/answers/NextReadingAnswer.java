package pl.ebok.http.answers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.metering.GardenSeason;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.NextReading;
import pl.ebok.domain.metering.NextReading.Expected;
import pl.ebok.domain.metering.NextReading.Window;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.http.ProblemException;
import pl.ebok.json.Json;
import pl.ebok.json.Language;

/** A meter with what is known of its next reading. */
public final class NextReadingAnswer {
    private NextReadingAnswer() {}

    public static Map<String, @Nullable Object> of(NextReading next, LocalDate day, Language language) {
        Meter meter = next.meter();
        Window window = next.window();
        return Json.map(
                "meterId", meter.meterId(),
                "kind", meter.kind().name(),
                "contractNumber", meter.contractNumber(),
                "digits", meter.digits(),
                "installedOn", meter.installedOn().toString(),
                "removedOn", Texts.orNull(meter.removedOn()),
                "legalisedUntil", Texts.orNull(meter.legalisedUntil()),
                "countsUntil",
                        meter.kind() == MeterKind.GARDEN
                                ? GardenSeason.legalisedUntil(meter).toString()
                                : null,
                "readOn", day.toString(),
                "last", next.last() == null ? null : ReadingAnswer.of(next.last()),
                "expected", expected(next.expected()),
                "window",
                        window == null
                                ? null
                                : Json.map(
                                        "from", window.from().toString(),
                                        "to", window.to().toString(),
                                        "periodEnd", window.periodEnd().toString(),
                                        "open", window.isOpenOn(day)),
                "whyNot", whyNot(next.whyNot(), language));
    }

    private static @Nullable Map<String, @Nullable Object> expected(@Nullable Expected expected) {
        return expected == null
                ? null
                : Json.map(
                        "from", expected.from(),
                        "to", expected.to(),
                        "confirmAbove", expected.confirmAbove(),
                        "usualUse", expected.usualUse());
    }

    /** In the words of the refusal that a reading would get. */
    private static @Nullable Map<String, @Nullable Object> whyNot(
            @Nullable SubmittedReading refused, Language language) {
        if (refused == null) {
            return null;
        }
        ProblemException problem = ReadingAnswer.refusal(refused);
        return Json.map(
                "reason", problem.problem().slug(),
                "message", problem.detail().in(language));
    }
}
