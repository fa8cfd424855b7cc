package pl.ebok.visits;

import java.security.SecureRandom;
import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.aws.visits.OfficePlan;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.audit.CustomerViews;
import pl.ebok.domain.calendar.WorkingDays;
import pl.ebok.domain.visits.BookingVisit;
import pl.ebok.domain.visits.CancellingVisit;
import pl.ebok.domain.visits.FindingFreeSlots;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Topics, free slots and booked visits, with or without an account. */
public final class VisitsHandler extends ApiFunction {
    public VisitsHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    VisitsHandler(Settings settings, DynamoDbClient client, Clock clock) {
        super(
                routes(settings, client, clock),
                new DynamoIdempotencyStore(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private static Routes routes(Settings settings, DynamoDbClient client, Clock clock) {
        var office = OfficePlan.of(settings.text("OFFICE_PLAN"));
        var visits = new DynamoVisits(settings.table(client, "VISITS_TABLE"));
        // Behind SnapStart every restored copy seeds its random numbers anew.
        var booking = new BookingVisit(
                visits, office, WorkingDays::isWorkingDay, Letters.of(settings, client), new SecureRandom(), clock);
        var cancelling = new CancellingVisit(visits, clock);
        var slots = new FindingFreeSlots(visits, office, WorkingDays::isWorkingDay, clock);
        var trail = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        var customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        var audit = new VisitAudit(new AccountAudit(trail, clock));
        var everybody = new VisitCalls(office, slots, booking, cancelling, audit, clock);
        var own = new OwnVisitCalls(
                new CustomerAccess(
                        new DynamoGrants(settings.table(client, "ACCESS_TABLE")),
                        customers,
                        new CustomerViews(trail, clock)),
                customers,
                visits,
                everybody,
                cancelling);
        var utility = Utility.of(settings.text("UTILITY"));
        return new Routes()
                .on(
                        "GET /utility",
                        _ -> ApiResponse.forEverybody(utility.answer(office), VisitCalls.CONFIGURATION_IS_KEPT))
                .on("GET /visit-topics", everybody::topics)
                .on("GET /visit-slots", everybody::slots)
                .on("POST /visits", everybody::book)
                .on("DELETE /visits/{visitCode}", everybody::cancel)
                .on("GET /customers/{customerNumber}/visits", own::list)
                .on("POST /customers/{customerNumber}/visits", own::book)
                .on("DELETE /customers/{customerNumber}/visits/{visitCode}", own::cancel);
    }
}
