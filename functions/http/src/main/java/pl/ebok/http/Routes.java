package pl.ebok.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which call is answered by which method; keys read as in the contract: {@code "GET /me"}. */
public final class Routes {
    private final Map<String, Function<ApiRequest, ApiResponse>> handlers = new LinkedHashMap<>();
    private Consumer<ApiRequest> door = request -> {};

    /** Adds a route, such as {@code on("GET /customers/{customerNumber}/balance", this::balance)}. */
    public Routes on(String route, Function<ApiRequest, ApiResponse> handler) {
        if (handlers.putIfAbsent(route, handler) != null) {
            throw new IllegalStateException("two handlers for " + route);
        }
        return this;
    }

    /** Has each call pass a door first, before anything else, a kept answer too: it throws what it does not let in. */
    public Routes behind(Consumer<ApiRequest> doorOfAll) {
        door = doorOfAll;
        return this;
    }

    void letIn(ApiRequest request) {
        door.accept(request);
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
