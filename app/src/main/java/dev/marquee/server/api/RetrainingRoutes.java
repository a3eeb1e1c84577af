package dev.marquee.server.api;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.serving.ServedModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Learning the model anew from what people rated, and going back.
 *
 * @param current the model that answers now
 * @param retraining empty on a server that keeps nobody
 */
record RetrainingRoutes(Supplier<ServedModel> current, Optional<Retraining> retraining) {
    private static final String RETRAIN = "/api/v1/model/retrain";
    private static final int ACCEPTED = 202;

    List<Route> routes() {
        return List.of(
                Route.of("GET", RETRAIN, Access.ADMIN, this::latest),
                Route.of("POST", RETRAIN, Access.ADMIN, this::start),
                Route.of("DELETE", RETRAIN, Access.ADMIN, this::cancel),
                Route.of("POST", "/api/v1/model/rollback", Access.ADMIN, this::rollBack));
    }

    private HttpResponse latest(HttpRequest asked) {
        asked.query();
        return HttpResponse.json(get().answer());
    }

    private HttpResponse start(HttpRequest asked) {
        asked.query();
        if (!get().start()) {
            throw new HttpErrorException(
                    ProblemType.CONFLICT, "a model is being trained already; wait until that ends, or cancel it");
        }
        return HttpResponse.json(ACCEPTED, get().answer());
    }

    private HttpResponse cancel(HttpRequest asked) {
        asked.query();
        if (!get().cancel()) {
            throw new HttpErrorException(ProblemType.CONFLICT, "no model is being trained; there is nothing to cancel");
        }
        return HttpResponse.json(ACCEPTED, get().answer());
    }

    private HttpResponse rollBack(HttpRequest asked) {
        asked.query();
        try {
            get().rollBack();
        } catch (MarqueeException e) {
            throw new HttpErrorException(ProblemType.CONFLICT, Objects.requireNonNullElse(e.getMessage(), ""));
        }
        return HttpResponse.json(current.get().service().info());
    }

    private Retraining get() {
        return retraining.orElseThrow(() -> new HttpErrorException(
                ProblemType.STORE_UNAVAILABLE,
                "this server keeps nobody whose ratings could be learned, for it was started without a store"));
    }
}
