package pl.ebok.http.answers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittedReading.Accepted;
import pl.ebok.domain.metering.SubmittedReading.AlreadyGiven;
import pl.ebok.domain.metering.SubmittedReading.ContractEnded;
import pl.ebok.domain.metering.SubmittedReading.HigherThanNext;
import pl.ebok.domain.metering.SubmittedReading.InTheFuture;
import pl.ebok.domain.metering.SubmittedReading.LegalisationExpired;
import pl.ebok.domain.metering.SubmittedReading.LowerThanPrevious;
import pl.ebok.domain.metering.SubmittedReading.MeterRemoved;
import pl.ebok.domain.metering.SubmittedReading.MeterUnknown;
import pl.ebok.domain.metering.SubmittedReading.TooLong;
import pl.ebok.domain.metering.SubmittedReading.Unusual;
import pl.ebok.domain.metering.WhenBilled;
import pl.ebok.domain.metering.WhenBilled.AtPeriodEnd;
import pl.ebok.domain.metering.WhenBilled.Later;
import pl.ebok.domain.metering.WhenBilled.Never;
import pl.ebok.domain.metering.WhenBilled.OutOfSeason;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;

/** A reading as the API writes it, and what became of one that was given. */
public final class ReadingAnswer {
    private ReadingAnswer() {}

    public static Map<String, @Nullable Object> of(Reading reading) {
        return written(reading, null, null);
    }

    /** The answer to a reading that was given; a refusal is thrown. */
    public static ApiResponse of(SubmittedReading outcome, Language language) {
        if (outcome instanceof Accepted(Reading reading, WhenBilled when)) {
            return ApiResponse.created(of(reading, when, language));
        }
        throw refusal(outcome);
    }

    /** What stands against a reading, as a problem. */
    public static ProblemException refusal(SubmittedReading outcome) {
        return switch (outcome) {
            case Accepted(Reading reading, WhenBilled _) ->
                throw new IllegalStateException("taken: " + reading.readOn());
            case LowerThanPrevious(Reading previous) ->
                ProblemException.of(Problem.READING_LOWER).member("previous", previous.value());
            case HigherThanNext(Reading next) ->
                ProblemException.of(Problem.READING_HIGHER).member("next", next.value());
            case InTheFuture(LocalDate _) -> ProblemException.of(Problem.READING_IN_FUTURE);
            case AlreadyGiven(Reading given) ->
                ProblemException.of(Problem.READING_ALREADY_GIVEN).member("given", given.value());
            case LegalisationExpired(LocalDate until) ->
                ProblemException.of(Problem.LEGALISATION_EXPIRED).member("legalisedUntil", until.toString());
            case TooLong(int digits) ->
                ProblemException.of(Problem.READING_TOO_LONG).member("digits", digits);
            case Unusual(long use, long expected) ->
                ProblemException.of(Problem.READING_UNUSUAL).member("use", use).member("expected", expected);
            case MeterUnknown() -> ProblemException.of(Problem.METER_NOT_FOUND);
            case MeterRemoved() -> ProblemException.of(Problem.METER_REMOVED);
            case ContractEnded(LocalDate _) -> ProblemException.of(Problem.CONTRACT_ENDED);
        };
    }

    /** A reading that was taken, with when it will be billed. */
    public static Map<String, @Nullable Object> of(Accepted accepted, Language language) {
        return of(accepted.reading(), accepted.whenBilled(), language);
    }

    /** With when it will be billed, where that is not at the end of its own period. */
    private static Map<String, @Nullable Object> of(Reading reading, WhenBilled when, Language language) {
        return switch (when) {
            case AtPeriodEnd(LocalDate periodEnd) -> of(reading);
            case Later(LocalDate periodEnd, LocalDate from, LocalDate to) ->
                written(reading, periodEnd, later(periodEnd, from, to).in(language));
            case OutOfSeason(LocalDate seasonFrom) ->
                written(reading, null, outOfSeason(seasonFrom).in(language));
            case Never() -> written(reading, null, NEVER.in(language));
        };
    }

    private static Map<String, @Nullable Object> written(
            Reading reading, @Nullable LocalDate billedWith, @Nullable String message) {
        return Json.map(
                "readOn", reading.readOn().toString(),
                "value", reading.value(),
                "source", Texts.of(reading.source()),
                "valueBefore", valueBefore(reading),
                "billedWith", Texts.orNull(billedWith),
                "message", message);
    }

    private static @Nullable Long valueBefore(Reading reading) {
        return reading.corrections().isEmpty()
                ? null
                : (Long) reading.corrections().getLast().valueBefore();
    }

    private static Text later(LocalDate periodEnd, LocalDate from, LocalDate to) {
        return new Text(
                "Odczyt zapisaliśmy. Zużycie rozliczymy w okresie do %s; odczyt na koniec okresu przyjmujemy od %s do %s"
                        .formatted(Days.pl(periodEnd), Days.pl(from), Days.pl(to)),
                "The reading is kept. The use is billed with the period to %s; a reading for its end is taken from %s to %s."
                        .formatted(Days.en(periodEnd), Days.en(from), Days.en(to)));
    }

    private static Text outOfSeason(LocalDate seasonFrom) {
        return new Text(
                "Odczyt zapisaliśmy do wiadomości. Wodomierz ogrodowy rozliczamy od kwietnia do października; następny sezon zaczyna się %s"
                        .formatted(Days.pl(seasonFrom)),
                "The reading is kept for information. Garden meters count from April to October; the next season begins on %s."
                        .formatted(Days.en(seasonFrom)));
    }

    private static final Text NEVER = new Text(
            "Odczyt zapisaliśmy. Umowa jest zakończona i rozliczona.",
            "The reading is kept. The contract has ended and is settled.");
}
