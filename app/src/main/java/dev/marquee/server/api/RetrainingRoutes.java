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
 * Routes of the retraining and of the rollback.
 *
 * @param current the served model
 * @param retraining empty on a server without a store
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

    private HttpResponse latest(HttpRequest request) {
        request.query();
        return HttpResponse.json(get().response());
    }

    private HttpResponse start(HttpRequest request) {
        request.query();
        if (!get().start()) {
            throw new HttpErrorException(
                    ProblemType.CONFLICT, "a model is already being trained; wait until it ends, or cancel it");
        }
        return HttpResponse.json(ACCEPTED, get().response());
    }

    private HttpResponse cancel(HttpRequest request) {
        request.query();
        if (!get().cancel()) {
            throw new HttpErrorException(ProblemType.CONFLICT, "no model is being trained; there is nothing to cancel");
        }
        return HttpResponse.json(ACCEPTED, get().response());
    }

    private HttpResponse rollBack(HttpRequest request) {
        request.query();
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
                "this server has no user store, so no ratings to train on; the operator can set one with --store"));
    }
}
