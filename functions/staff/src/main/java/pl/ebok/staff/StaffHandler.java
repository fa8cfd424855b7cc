package pl.ebok.staff;

import java.time.Clock;
import java.util.function.Function;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.cases.S3AttachmentFiles;
import pl.ebok.aws.exchange.S3ExchangedFiles;
import pl.ebok.aws.runs.StepFunctionsRunStarter;
import pl.ebok.domain.cases.AttachmentFiles;
import pl.ebok.domain.office.BillingRunStarter;
import pl.ebok.domain.office.ExchangedFiles;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.LivingUsers;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What clerks do; every action leaves a trace in the audit trail, and only clerks get that far. */
public final class StaffHandler extends ApiFunction {
    public StaffHandler() {
        this(
                Settings.ofEnvironment(),
                Clients.dynamoDb(),
                new StepFunctionsRunStarter(
                        Clients::stepFunctions, Settings.ofEnvironment().text("BILLING_STATE_MACHINE_ARN")),
                new S3AttachmentFiles(
                        Clients::s3,
                        Clients::s3Presigner,
                        Settings.ofEnvironment().text("ATTACHMENTS_BUCKET"),
                        Clock.systemUTC()),
                new S3ExchangedFiles(Clients::s3, Settings.ofEnvironment().text("EXCHANGE_BUCKET")),
                Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    StaffHandler(
            Settings settings,
            DynamoDbClient client,
            BillingRunStarter starter,
            AttachmentFiles files,
            ExchangedFiles exchange,
            Clock clock) {
        super(
                routes(new Wiring(settings, client, clock), starter, files, exchange),
                new DynamoIdempotencyStore(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private static Routes routes(
            Wiring wiring, BillingRunStarter starter, AttachmentFiles files, ExchangedFiles exchange) {
        CustomersOfOffice customers = wiring.customers();
        Contracts contracts = wiring.contracts();
        PaymentsOfOffice payments = wiring.payments();
        PaymentDecisions paymentDecisions = wiring.paymentDecisions();
        RunsOfOffice runs = wiring.runs(starter);
        Dunning dunning = wiring.dunning();
        DunningDecisions decisions = wiring.dunningDecisions();
        ComplaintsOfOffice complaints = wiring.complaints(files);
        FilesOfOffice exchanged = wiring.files(exchange);
        return new ForClerks(wiring.living())
                .on("GET /staff/work", wiring.work(runs)::count)
                .on("GET /staff/imports", exchanged::list)
                .on("POST /staff/imports", exchanged::drop)
                .on("GET /staff/imports/{importId}", exchanged::show)
                .on("GET /staff/customers", customers::find)
                .on("POST /staff/customers", customers::add)
                .on("GET /staff/customers/{customerNumber}", customers::show)
                .on("POST /staff/customers/{customerNumber}/contracts", contracts::sign)
                .on("POST /staff/customers/{customerNumber}/contracts/{contractId}/end", wiring.contractEnds()::end)
                .on("POST /staff/customers/{customerNumber}/meters/{meterId}/readings", contracts::read)
                .on(
                        "PUT /staff/customers/{customerNumber}/meters/{meterId}/readings/{readOn}",
                        wiring.correctedReadings()::correct)
                .on("POST /staff/customers/{customerNumber}/dunning-holds", dunning::hold)
                .on("DELETE /staff/customers/{customerNumber}/dunning-holds/{holdId}", dunning::release)
                .on("POST /staff/customers/{customerNumber}/registrations", wiring.registrations()::invite)
                .on("DELETE /staff/customers/{customerNumber}/registration-attempts", wiring.registrations()::unlock)
                .on("GET /staff/payments", payments::list)
                .on("POST /staff/payments", payments::book)
                .on("GET /staff/payments/{paymentId}", paymentDecisions::show)
                .on("POST /staff/payments/{paymentId}/reassign", payments::reassign)
                .on("GET /staff/billing-runs", runs::list)
                .on("POST /staff/payments/{paymentId}/book", paymentDecisions::bookAfterAll)
                .on("POST /staff/payments/{paymentId}/split", paymentDecisions::split)
                .on("POST /staff/billing-runs", runs::start)
                .on("GET /staff/billing-runs/{runId}", runs::show)
                .on("POST /staff/billing-runs/{runId}/resume", runs::resume)
                .on("POST /staff/invoices/{invoiceId}/corrections", wiring.corrections()::correct)
                .on("GET /staff/dunning", dunning::list)
                .on("POST /staff/dunning/approvals", decisions::approveAll)
                .on("POST /staff/dunning/{noticeId}/approve", decisions::approve)
                .on("POST /staff/dunning/{noticeId}/reject", decisions::reject)
                .on("POST /staff/dunning/{noticeId}/delivery", decisions::delivered)
                .on("POST /staff/interruptions", wiring.interruptions()::announce)
                .on("GET /staff/complaints", complaints::list)
                .on("GET /staff/complaints/{caseNumber}", complaints::show)
                .on("POST /staff/complaints/{caseNumber}/answer", complaints::answer)
                .on("POST /staff/complaints/{caseNumber}/messages", complaints::write)
                .on("GET /staff/complaints/{caseNumber}/attachments/{attachmentId}", complaints::openFile)
                .on("GET /staff/visits", wiring.visits()::list)
                .on("GET /staff/audit", wiring.audit()::list)
                .routes();
    }

    /** Routes that first look whether the caller is a clerk. */
    private static final class ForClerks {
        private final Routes routes;

        /** A clerk who was dismissed is none, however long the token still counts. */
        ForClerks(LivingUsers living) {
            routes = new Routes().behind(request -> {
                Clerk.check(request);
                living.letIn(request);
            });
        }

        ForClerks on(String route, Function<ApiRequest, ApiResponse> handler) {
            routes.on(route, handler);
            return this;
        }

        Routes routes() {
            return routes;
        }
    }
}
