package pl.ebok.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.CallLog;
import pl.ebok.json.Failures;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;
import pl.ebok.json.Language;

/** A function behind the API: decodes the call, answers by its routes, and turns every failure into a problem document. */
public abstract class ApiFunction implements RequestStreamHandler {
    private final Routes routes;
    private final @Nullable Idempotency idempotency;

    /** A function that only reads. */
    protected ApiFunction(Routes routes) {
        this.routes = routes;
        this.idempotency = null;
    }

    /** A function whose POSTs keep their first answer under the caller's Idempotency-Key. */
    protected ApiFunction(Routes routes, IdempotencyStore store) {
        this.routes = routes;
        this.idempotency = new Idempotency(store);
    }

    public final Routes routes() {
        return routes;
    }

    /** Goes the way of every reading call once, for nobody: they end at the first door, and their classes are loaded. */
    public final void prime() {
        for (String route : routes.names()) {
            if (route.startsWith("GET ")) {
                ApiRequest request = ApiRequest.ofNobody(route.substring("GET ".length()));
                try {
                    Json.write(routes.answer(request).toProxyResponse());
                } catch (ProblemException refused) {
                    Json.write(refused.toResponse(request.language()).toProxyResponse());
                } catch (InvalidInput expected) {
                    Json.write(ProblemException.of(Problem.INVALID_REQUEST)
                            .violations(expected.violations())
                            .toResponse(request.language())
                            .toProxyResponse());
                }
            }
        }
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long startedAt = System.nanoTime();
        CallLog.correlate(context.getAwsRequestId());
        ApiRequest request = ApiRequest.of(Json.object(input));
        ApiResponse response = answer(request, context).in(request.language());
        context.getLogger()
                .log(CallLog.line(request.method() + " " + request.resource(), response.status(), startedAt));
        output.write(Json.write(response.toProxyResponse()).getBytes(StandardCharsets.UTF_8));
    }

    private ApiResponse answer(ApiRequest request, Context context) {
        return guarded(request, context, asked -> {
            // Whoever lost access since the first call gets nothing of its answer.
            routes.letIn(asked);
            return idempotency == null || !asked.method().equals("POST")
                    ? routes.answer(asked)
                    : idempotency.answer(asked, first -> guarded(first, context, routes::answer));
        });
    }

    /** Answers with a problem document where the call is refused or fails. */
    private static ApiResponse guarded(ApiRequest request, Context context, Function<ApiRequest, ApiResponse> handler) {
        Language language = request.language();
        try {
            return handler.apply(request);
        } catch (ProblemException refused) {
            return refused.toResponse(language);
        } catch (InvalidInput invalid) {
            return ProblemException.of(Problem.INVALID_REQUEST)
                    .violations(invalid.violations())
                    .toResponse(language);
        } catch (RuntimeException failure) {
            // The class and place of the failure, never its message: that may hold personal data.
            context.getLogger().log(Failures.describe(request.method() + " " + request.resource(), failure));
            return ProblemException.of(Problem.UNEXPECTED)
                    .member("instance", "urn:request:" + context.getAwsRequestId())
                    .toResponse(language);
        }
    }
}
