package dev.marquee.server.api;

import dev.marquee.server.http.CpuExecutor;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.users.UserService;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All routes there are, the more exact of two that take a path first. */
public final class Api {
    private Api() {}

    /**
     * The routes.
     *
     * @param current the model that answers now
     * @param users of the store; empty on a server that keeps nobody
     * @param retraining of the model; empty as people are
     * @param tmdb where the page gets pictures
     * @param checks what must be well for the server to be ready
     * @param figures what is measured
     */
    public static List<Route> routes(
            Supplier<ServedModel> current,
            Optional<UserService> users,
            Optional<Retraining> retraining,
            Optional<Tmdb> tmdb,
            List<HealthCheck> checks,
            ServerMetrics figures) {
        RequiredUsers atHand = new RequiredUsers(users);
        return Stream.of(
                        new CatalogueRoutes(current).routes(),
                        new RecommendationRoutes(current, atHand).routes(),
                        new UserRoutes(atHand).routes(),
                        new RatingRoutes(atHand, new CpuExecutor()).routes(),
                        new ModelRoutes(current).routes(),
                        new RetrainingRoutes(current, retraining).routes(),
                        new PosterRoutes(tmdb).routes(),
                        new OperationRoutes(checks, figures).routes(),
                        new StaticFiles().routes())
                .flatMap(List::stream)
                .toList();
    }
}
