package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.input.Query;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.MovieListResponse;
import dev.marquee.service.serving.MovieService;
import dev.marquee.service.serving.ServedModel;
import dev.marquee.title.search.SearchRequest;
import dev.marquee.title.search.Years;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Routes of movies, genres and similar movies. Their responses depend on the model alone, so they have an ETag.
 *
 * @param current the served model
 */
record CatalogueRoutes(Supplier<ServedModel> current) {
    private static final int MAX_QUERY_LENGTH = 200;
    private static final int LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int SIMILAR = 10;
    private static final int MAX_SIMILAR = 200;

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/movies", this::list),
                Route.get("/api/v1/movies/{movie}", this::movie),
                Route.get("/api/v1/movies/{movie}/similar", this::similar),
                Route.get("/api/v1/genres", this::genres));
    }

    private record Page(List<MovieResponse> movies, Optional<String> next) {}

    private HttpResponse list(HttpRequest request) {
        Query query = request.query("query", "genre", "from", "to", "limit", "cursor");
        String text = query.text("query", MAX_QUERY_LENGTH).orElse("");
        List<String> genres = query.texts("genre");
        Years years = new Years(
                ListParameters.from(query).orElse(Years.ALL.from()),
                ListParameters.to(query).orElse(Years.ALL.to()));
        Cursor cursors = new Cursor(List.of(text, genres, years).toString());
        int offset = query.text("cursor").map(cursors::offset).orElse(0);
        int limit = query.integer("limit", 1, MAX_LIMIT).orElse(LIMIT);
        return respond(request, service -> {
            MovieListResponse found = service.movies().list(new SearchRequest(text, genres, years, offset, limit));
            return new Page(found.movies(), found.more() ? Optional.of(cursors.at(offset + limit)) : Optional.empty());
        });
    }

    private HttpResponse movie(HttpRequest request) {
        request.query();
        MovieId movie = PathIds.movie(request);
        return respond(request, service -> service.movies().movie(movie));
    }

    private HttpResponse similar(HttpRequest request) {
        Query query = request.query("n", "like");
        int n = query.integer("n", 1, MAX_SIMILAR).orElse(SIMILAR);
        Optional<SimilarityMeasure> similarity = query.text("like").map(SimilarityMeasure::named);
        MovieId movie = PathIds.movie(request);
        return respond(request, service -> {
            MovieService movies = service.movies();
            return movies.similar(movie, n, similarity.orElseGet(movies::similarity));
        });
    }

    private HttpResponse genres(HttpRequest request) {
        request.query();
        return respond(request, service -> service.movies().genres());
    }

    private HttpResponse respond(HttpRequest request, Function<ModelService, Object> make) {
        ServedModel served = current.get();
        return ETags.of(request, served.version(), () -> HttpResponse.json(make.apply(served.service())));
    }
}
