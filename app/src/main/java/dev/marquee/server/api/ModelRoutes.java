package dev.marquee.server.api;

import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.service.serving.ServedModel;
import java.util.List;
import java.util.function.Supplier;

/**
 * The route of the model's description.
 *
 * @param current the served model
 */
record ModelRoutes(Supplier<ServedModel> current) {
    List<Route> routes() {
        return List.of(Route.get("/api/v1/model", this::model));
    }

    private HttpResponse model(HttpRequest request) {
        request.query();
        ServedModel served = current.get();
        return ETags.of(
                request,
                served.version(),
                () -> HttpResponse.json(served.service().info()));
    }
}
