package dev.marquee.server.api;

import dev.marquee.server.http.Figures;
import dev.marquee.server.http.LongWork;
import dev.marquee.server.http.Route;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import dev.marquee.service.live.People;
import dev.marquee.service.live.Retraining;
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
     * @param people of the store; empty on a server that keeps nobody
     * @param retraining of the model; empty as people are
     * @param tmdb where the page gets pictures
     * @param checks what must be well for the server to be ready
     * @param figures what is measured
     */
    public static List<Route> routes(
            Supplier<Served> current,
            Optional<People> people,
            Optional<Retraining> retraining,
            Optional<Tmdb> tmdb,
            List<HealthCheck> checks,
            Figures figures) {
        PeopleAtHand atHand = new PeopleAtHand(people);
        return Stream.of(
                        new CatalogueRoutes(current).routes(),
                        new RecommendationRoutes(current, atHand).routes(),
                        new PeopleRoutes(atHand).routes(),
                        new RatingRoutes(atHand, new LongWork()).routes(),
                        new ModelRoutes(current).routes(),
                        new RetrainingRoutes(current, retraining).routes(),
                        new PosterRoutes(tmdb).routes(),
                        new OperationRoutes(checks, figures).routes(),
                        new Page().routes())
                .flatMap(List::stream)
                .toList();
    }
}
