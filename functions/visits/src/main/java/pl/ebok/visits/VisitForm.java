package pl.ebok.visits;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.BookingVisit;
import pl.ebok.domain.visits.Visitor;
import pl.ebok.http.ApiRequest;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** What a visitor filled in. */
final class VisitForm {
    private static final int TOPIC = 40;
    private static final int NAME = 120;
    private static final int PHONE = 25;
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9 ()-]{6,24}");
    private static final OffsetDateTime NEVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ApiRequest request;
    private final Fields body;

    VisitForm(ApiRequest request) {
        this.request = request;
        this.body = request.body();
    }

    /** A visitor without an account says who they are. */
    BookingVisit.Request ofAnybody() {
        body.text("phone", PHONE);
        return request(body.text("name", NAME), body.email("email"), phone(), null);
    }

    /** A customer is who they are known to be, as far as they do not say otherwise. */
    BookingVisit.Request of(CustomerNumber customer, String knownName, String knownEmail, @Nullable String knownPhone) {
        String name = body.optionalText("name", NAME);
        String email = body.optionalEmail("email");
        String phone = phone();
        return request(
                name == null ? knownName : name,
                email == null ? knownEmail : email,
                phone == null ? knownPhone : phone,
                customer);
    }

    private BookingVisit.Request request(
            String name, String email, @Nullable String phone, @Nullable CustomerNumber customer) {
        String topic = body.text("topic", TOPIC);
        if (!body.has("start")) {
            body.text("start", NAME);
        }
        OffsetDateTime start = body.parsed(
                "start",
                OffsetDateTime::parse,
                new Text("chwila z przesunięciem czasu, ISO 8601", "a moment with its offset, ISO 8601"),
                NEVER);
        body.check();
        return new BookingVisit.Request(
                request.requestId(),
                topic,
                Objects.requireNonNullElse(start, NEVER),
                new Visitor(name, email, phone, customer));
    }

    private @Nullable String phone() {
        return body.parsed("phone", VisitForm::phone, new Text("numer telefonu", "a phone number"), "");
    }

    private static String phone(String text) {
        if (!PHONE_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a phone number");
        }
        return text;
    }
}
