package pl.ebok.account;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.ChangingConsent;
import pl.ebok.domain.account.ChoosingCollectiveInvoice;
import pl.ebok.domain.account.ChoosingNotifications;
import pl.ebok.domain.account.ConsentOutcome.Stands;
import pl.ebok.domain.account.ConsentOutcome.UnknownWording;
import pl.ebok.domain.account.ConsentOutcome.VersionConflict;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Language;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.messages.Notifications;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.json.Fields;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** What the customer chooses: e-invoices, one invoice for all contracts, what to be told. */
final class Choices {
    private static final Set<String> EVENTS = Set.of(
            "invoiceIssued",
            "paymentBooked",
            "readingWindowOpen",
            "legalisationEnding",
            "plannedInterruption",
            "language");
    private static final Text WORDING = new Text("nieznana wersja treści zgody", "an unknown version of the wording");

    private final Signed signed;
    private final ChangingConsent consent;
    private final ChoosingCollectiveInvoice collective;
    private final Notifications notifications;
    private final ChoosingNotifications choosing;

    Choices(
            Signed signed,
            ChangingConsent consent,
            ChoosingCollectiveInvoice collective,
            Notifications notifications,
            ChoosingNotifications choosing) {
        this.signed = signed;
        this.consent = consent;
        this.collective = collective;
        this.notifications = notifications;
        this.choosing = choosing;
    }

    ApiResponse showConsent(ApiRequest request) {
        return ApiResponse.ok(ConsentAnswer.of(consent.state(signed.customer(request)), request.language()));
    }

    ApiResponse changeConsent(ApiRequest request) {
        Customer customer = signed.ownedCustomer(request);
        Fields body = request.body();
        boolean granted = body.flag("granted");
        String wording = body.optionalText("wordingVersion", 32);
        body.check();
        return switch (consent.apply(Signed.user(request), customer, granted, wording)) {
            case Stands stands -> ApiResponse.ok(ConsentAnswer.of(stands, request.language()));
            case VersionConflict(long version) -> throw Profile.conflict(version);
            case UnknownWording() -> throw new InvalidInput("wordingVersion", WORDING);
        };
    }

    ApiResponse chooseCollective(ApiRequest request) {
        Customer customer = signed.ownedCustomer(request);
        Fields body = request.body();
        boolean wanted = body.flag("collectiveInvoice");
        body.check();
        Customer now = collective
                .apply(Signed.user(request), customer, wanted)
                .orElseThrow(() -> Profile.conflict(customer.version() + 1));
        return ApiResponse.ok(Json.map("collectiveInvoice", now.collectiveInvoice()));
    }

    ApiResponse showNotifications(ApiRequest request) {
        return notifications(notifications.of(signed.number(request)));
    }

    ApiResponse chooseNotifications(ApiRequest request) {
        CustomerNumber customer = signed.owned(request);
        Fields body = request.body();
        ContactInput.onlyKnown(body, EVENTS);
        NotificationChoices now = notifications.of(customer);
        var choices = new NotificationChoices(
                chosen(body, "invoiceIssued", now.invoiceIssued()),
                chosen(body, "paymentBooked", now.paymentBooked()),
                chosen(body, "readingWindowOpen", now.readingWindowOpen()),
                chosen(body, "legalisationEnding", now.legalisationEnding()),
                chosen(body, "plannedInterruption", now.plannedInterruption()),
                Objects.requireNonNullElse(body.optionalOneOf("language", Language.class), now.language()));
        body.check();
        choosing.apply(Signed.user(request), customer, choices);
        return notifications(choices);
    }

    private static boolean chosen(Fields body, String event, boolean now) {
        @Nullable Boolean chosen = body.optionalFlag(event);
        return Objects.requireNonNullElse(chosen, now);
    }

    private static ApiResponse notifications(NotificationChoices choices) {
        return ApiResponse.ok(Json.map(
                "invoiceIssued", choices.invoiceIssued(),
                "paymentBooked", choices.paymentBooked(),
                "readingWindowOpen", choices.readingWindowOpen(),
                "legalisationEnding", choices.legalisationEnding(),
                "plannedInterruption", choices.plannedInterruption(),
                "language", choices.language().name().toLowerCase(Locale.ROOT)));
    }
}
