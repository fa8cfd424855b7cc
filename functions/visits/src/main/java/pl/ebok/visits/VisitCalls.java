package pl.ebok.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pl.ebok.domain.account.User;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.visits.BookingVisit;
import pl.ebok.domain.visits.CancellingVisit;
import pl.ebok.domain.visits.FindingFreeSlots;
import pl.ebok.domain.visits.Office;
import pl.ebok.domain.visits.Slot;
import pl.ebok.domain.visits.Topic;
import pl.ebok.domain.visits.Visit;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.VisitAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** The calls about visits that need no account. */
final class VisitCalls {
    static final Duration CONFIGURATION_IS_KEPT = Duration.ofHours(1);

    private static final int TOPIC = 40;
    private static final int DAYS_SHOWN = 14;
    private static final int DAYS_AT_MOST = 62;

    private final Office office;
    private final FindingFreeSlots finding;
    private final BookingVisit booking;
    private final CancellingVisit cancelling;
    private final VisitAudit audit;
    private final Clock clock;

    VisitCalls(
            Office office,
            FindingFreeSlots finding,
            BookingVisit booking,
            CancellingVisit cancelling,
            VisitAudit audit,
            Clock clock) {
        this.office = office;
        this.finding = finding;
        this.booking = booking;
        this.cancelling = cancelling;
        this.audit = audit;
        this.clock = clock;
    }

    Office office() {
        return office;
    }

    ApiResponse topics(ApiRequest request) {
        return ApiResponse.forEverybody(
                Json.map(
                        "items",
                        office.topics().stream()
                                .map(topic -> VisitAnswer.topic(topic, request.language()))
                                .toList()),
                CONFIGURATION_IS_KEPT);
    }

    ApiResponse slots(ApiRequest request) {
        Fields query = request.query();
        String topic = query.text("topic", TOPIC);
        LocalDate from = query.optionalDate("from");
        LocalDate to = query.optionalDate("to");
        query.check();
        LocalDate first = from == null ? BusinessZone.today(clock) : from;
        LocalDate last = to == null ? first.plusDays(Math.min(DAYS_SHOWN, daysLeft(first))) : to;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > DAYS_AT_MOST) {
            throw new InvalidInput("to", new Text("od from, najwyżej 62 dni", "from on, at most 62 days"));
        }
        return switch (finding.apply(topic, first, last)) {
            case FindingFreeSlots.Free(List<Slot> slots) ->
                ApiResponse.ok(
                        Json.map("items", slots.stream().map(VisitAnswer::slot).toList()));
            case FindingFreeSlots.UnknownTopic() -> throw unknownTopic();
            case FindingFreeSlots.NoBookingNeeded(Topic matter) -> throw noBookingNeeded(matter);
        };
    }

    /** The farthest day a caller can name has no day after it. */
    private static long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, LocalDate.MAX);
    }

    ApiResponse book(ApiRequest request) {
        return booked(request, VisitAudit.VISITOR, new VisitForm(request).ofAnybody());
    }

    ApiResponse booked(ApiRequest request, User by, BookingVisit.Request visit) {
        return switch (booking.apply(visit)) {
            case BookingVisit.Booked(Visit booked) -> {
                audit.booked(by, booked);
                yield ApiResponse.created(VisitAnswer.visit(booked, office, request.language()));
            }
            case BookingVisit.SlotTaken() -> throw ApiResponse.problem(Problem.SLOT_TAKEN);
            case BookingVisit.TooManyVisits(int openVisits) -> throw tooMany(openVisits);
            case BookingVisit.NotASlot() -> throw ApiResponse.problem(Problem.SLOT_NOT_AVAILABLE);
            case BookingVisit.UnknownTopic() -> throw unknownTopic();
            case BookingVisit.NoBookingNeeded(Topic topic) -> throw noBookingNeeded(topic);
        };
    }

    ApiResponse cancel(ApiRequest request) {
        return cancelled(VisitAudit.VISITOR, cancelling.byCode(request.path("visitCode")));
    }

    ApiResponse cancelled(User by, CancellingVisit.Outcome outcome) {
        return switch (outcome) {
            case CancellingVisit.Cancelled(Visit visit) -> {
                audit.cancelled(by, visit);
                yield ApiResponse.noContent();
            }
            case CancellingVisit.UnknownVisit() -> throw ApiResponse.problem(Problem.VISIT_NOT_FOUND);
        };
    }

    private InvalidInput unknownTopic() {
        String topics =
                String.join(", ", office.topics().stream().map(Topic::id).toList());
        return new InvalidInput("topic", new Text("jedno z: " + topics, "one of: " + topics));
    }

    private static ProblemException tooMany(int openVisits) {
        return ApiResponse.problem(
                        Problem.TOO_MANY_VISITS,
                        new Text(
                                "Można mieć naraz najwyżej tyle umówionych wizyt: %d. Odwołaj jedną z nich albo umów się po najbliższej wizycie."
                                        .formatted(openVisits),
                                "One person may have at most %d visits booked at a time. Cancel one of them, or book again after your next visit."
                                        .formatted(openVisits)))
                .member("openVisits", openVisits);
    }

    private static ProblemException noBookingNeeded(Topic topic) {
        return ApiResponse.problem(
                Problem.BOOKING_NOT_NEEDED,
                new Text(
                        "„%s” załatwisz od ręki w godzinach otwarcia biura, bez rezerwacji.".formatted(topic.namePl()),
                        "\"%s\" is handled when you come during office hours, without booking."
                                .formatted(topic.nameEn())));
    }
}
