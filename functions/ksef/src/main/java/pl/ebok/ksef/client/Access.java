package pl.ebok.ksef.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;

/** The access token in force: refreshed before it ends, won anew where that fails. */
final class Access {
    private static final int LONG = 10_000;
    private static final int UNAUTHORISED = 401;
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final KsefHttp http;
    private final SignIn signIn;
    private final Clock clock;
    private @Nullable Token access;
    private @Nullable Token refresh;

    Access(KsefHttp http, SignIn signIn, Clock clock) {
        this.http = http;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Calls with a token; once more with a new one where KSeF no longer takes it. */
    synchronized <T> T with(Function<String, T> call) {
        try {
            return call.apply(token());
        } catch (KsefRefused refused) {
            if (refused.status() != UNAUTHORISED) {
                throw refused;
            }
            access = null;
            return call.apply(token());
        }
    }

    private String token() {
        Token known = access;
        if (known != null && isInForce(known)) {
            return known.text();
        }
        Token renewed = renewed();
        access = renewed;
        return renewed.text();
    }

    private Token renewed() {
        Token refreshing = refresh;
        if (refreshing != null && isInForce(refreshing)) {
            try {
                return token(KsefHttp.json(http.post("/auth/token/refresh", refreshing.text(), null)), "accessToken");
            } catch (KsefRefused ended) {
                refresh = null;
            }
        }
        return signedIn();
    }

    /** An answer that was lost makes the whole of it begin anew: tokens are given out only once. */
    private Token signedIn() {
        for (int tries = 1; ; tries++) {
            try {
                Fields tokens = signIn.tokens();
                refresh = token(tokens, "refreshToken");
                return token(tokens, "accessToken");
            } catch (KsefUnavailable unavailable) {
                if (tries == TRIES) {
                    throw unavailable;
                }
            }
        }
    }

    private static Token token(Fields answer, String name) {
        Fields token = answer.object(name);
        Instant until = token.optionalInstant("validUntil");
        return new Token(token.text("token", LONG), until == null ? Instant.MAX : until);
    }

    private boolean isInForce(Token token) {
        return token.until().isAfter(clock.instant().plus(EARLY));
    }

    private record Token(String text, Instant until) {}
}
