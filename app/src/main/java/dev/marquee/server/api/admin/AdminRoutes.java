package dev.marquee.server.api.admin;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Routes of what operators see, apart from the retraining.
 *
 * @param current the served model
 * @param retraining empty on a server without a store
 */
public record AdminRoutes(Supplier<ServedModel> current, Optional<Retraining> retraining, RunningServer running) {
    private static final String ADMIN = "/api/v1/admin/";
    private static final int DAYS = 30;
    private static final int IMPORTS = 50;

    /** The routes, all for keys of scope admin. */
    public List<Route> routes() {
        KeyRoutes keys = new KeyRoutes(running.keys(), running.store());
        return Stream.concat(
                        Stream.of(
                                Route.of("GET", ADMIN + "overview", Access.ADMIN, this::overview),
                                Route.of("GET", ADMIN + "activity", Access.ADMIN, this::activity)),
                        keys.routes(ADMIN + "keys").stream())
                .toList();
    }

    private HttpResponse overview(HttpRequest request) {
        request.query();
        return HttpResponse.json(AdminOverview.of(current.get(), retraining, running));
    }

    private HttpResponse activity(HttpRequest request) {
        request.query();
        LocalDate today = LocalDate.ofInstant(running.clock().instant(), ZoneOffset.UTC);
        Store store = running.store().orElseThrow(HttpErrorException::noUserStore);
        return HttpResponse.json(AdminActivity.of(store.users().activity(today.minusDays(DAYS - 1), IMPORTS), today));
    }
}
