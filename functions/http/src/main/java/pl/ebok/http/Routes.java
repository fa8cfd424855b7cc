package pl.ebok.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which call is answered by which method; keys read as in the contract: {@code "GET /me"}. */
public final class Routes {
    private final Map<String, Function<ApiRequest, ApiResponse>> handlers = new LinkedHashMap<>();

    /** Adds a route, such as {@code on("GET /customers/{customerNumber}/balance", this::balance)}. */
    public Routes on(String route, Function<ApiRequest, ApiResponse> handler) {
        if (handlers.putIfAbsent(route, handler) != null) {
            throw new IllegalStateException("two handlers for " + route);
        }
        return this;
    }

    public Set<String> names() {
        return Set.copyOf(handlers.keySet());
    }

    ApiResponse answer(ApiRequest request) {
        var handler = handlers.get(request.method() + " " + request.resource());
        if (handler == null) {
            throw ProblemException.of(Problem.NOT_FOUND);
        }
        return handler.apply(request);
    }
}
