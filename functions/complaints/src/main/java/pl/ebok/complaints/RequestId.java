package pl.ebok.complaints;

import java.util.UUID;
import pl.ebok.http.ApiRequest;

/** What makes a call sent twice one request: its Idempotency-Key, which the calls' guard has checked to be a UUID. */
final class RequestId {
    private RequestId() {}

    static String of(ApiRequest request) {
        String key = request.header("Idempotency-Key");
        return (key == null ? UUID.randomUUID() : UUID.fromString(key.strip())).toString();
    }
}
