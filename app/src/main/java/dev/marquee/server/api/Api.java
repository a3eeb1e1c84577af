package dev.marquee.server.api;

import dev.marquee.server.api.admin.AdminRoutes;
import dev.marquee.server.api.admin.RunningServer;
import dev.marquee.server.http.CpuExecutor;
import dev.marquee.server.http.Route;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.service.users.UserService;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All routes of the server. Where two match a path, the more specific one comes first. */
public final class Api {
    private Api() {}

    /**
     * The routes.
     *
     * @param current the served model
     * @param users of the store; empty on a server without a store
     * @param retraining of the model; empty on a server without a store
     * @param userTokens whether every new user gets a token
     * @param tmdb where the page gets posters; empty for none
     * @param checks health checks that the readiness depends on
     * @param running the running server
     */
    public static List<Route> routes(
            Supplier<ServedModel> current,
            Optional<UserService> users,
            Optional<Retraining> retraining,
            boolean userTokens,
            Optional<Tmdb> tmdb,
            List<HealthCheck> checks,
            RunningServer running) {
        RequiredUsers required = new RequiredUsers(users);
        return Stream.of(
                        new CatalogueRoutes(current).routes(),
                        new RecommendationRoutes(current, required).routes(),
                        new UserRoutes(required, userTokens).routes(),
                        new BrowseRoutes(required).routes(),
                        new TokenRoutes(required).routes(),
                        new RatingRoutes(required).routes(),
                        new ImportRoutes(required, new CpuExecutor()).routes(),
                        new MarkRoutes(required).routes(),
                        new TwinRoutes(required).routes(),
                        new ShareRoutes(required).routes(),
                        new ModelRoutes(current).routes(),
                        new RetrainingRoutes(current, retraining).routes(),
                        new PosterRoutes(tmdb).routes(),
                        new AdminRoutes(current, retraining, running).routes(),
                        new OperationRoutes(checks, running.metrics()).routes(),
                        new ProblemRoutes().routes(),
                        new StaticFiles().routes())
                .flatMap(List::stream)
                .map(route -> route.template().contains(PathIds.USER) ? route.checkedBy(required::checkAccess) : route)
                .toList();
    }
}
