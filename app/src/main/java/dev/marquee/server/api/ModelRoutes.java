package dev.marquee.server.api;

import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.service.serving.ServedModel;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is known of the model.
 *
 * @param current the model that answers now
 */
record ModelRoutes(Supplier<ServedModel> current) {
    List<Route> routes() {
        return List.of(Route.get("/api/v1/model", this::model));
    }

    private HttpResponse model(HttpRequest asked) {
        asked.query();
        ServedModel served = current.get();
        return ETags.of(
                asked,
                served.version(),
                () -> HttpResponse.json(served.service().info()));
    }
}
