package dev.marquee.server.api;

import dev.marquee.server.http.Answer;
import dev.marquee.server.http.Asked;
import dev.marquee.server.http.Conditional;
import dev.marquee.server.http.Route;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is known of the model.
 *
 * @param current the model that answers now
 */
record ModelRoutes(Supplier<Served> current) {
    List<Route> routes() {
        return List.of(Route.get("/api/v1/model", this::model));
    }

    private Answer model(Asked asked) {
        asked.query();
        Served served = current.get();
        return Conditional.of(
                asked, served.version(), () -> Answer.json(served.service().info()));
    }
}
