package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Lazy;
import dev.marquee.model.Model;
import dev.marquee.recommend.SimilarMovies;
import dev.marquee.recommend.SimilarMovies.SimilarMovie;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.MovieDetails.Count;
import dev.marquee.title.MovieFinder;
import dev.marquee.title.search.SearchRequest;
import dev.marquee.title.search.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Lists, searches, describes and compares the movies of a model. Immutable, safe to share between threads. */
public final class MovieService {
    private final Model model;
    private final Dataset data;
    private final GenreAffinity fans;
    private final Lazy<GenresResponse> genres;
    private final MovieFinder finder;

    MovieService(Model model, Dataset data, MovieFinder finder) {
        this.model = model;
        this.data = data;
        this.fans = new GenreAffinity(data);
        this.genres = new Lazy<>(() -> GenresResponse.of(data));
        this.finder = finder;
    }

    /**
     * The details of a movie.
     *
     * @throws dev.marquee.data.UnknownIdException if the movie is unknown
     */
    public MovieDetails movie(MovieId id) {
        int index = data.catalogue().ids().index(id);
        Movie movie = data.catalogue().movie(index);
        List<Count> histogram = histogram(index);
        int ratings = data.ratings().byMovie().count(index);
        double sum = histogram.stream()
                .mapToDouble(count -> count.rating() * count.count())
                .sum();
        String imdb = movie.links().imdb();
        return new MovieDetails(
                MovieResponse.of(movie),
                ratings,
                ratings == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / ratings),
                histogram,
                Optional.of("tt" + imdb).filter(_ -> !imdb.isEmpty()),
                MovieDetails.About.of(movie.metadata()),
                fans.of(index));
    }

    /** The genres, years and rating scale that requests can use. */
    public GenresResponse genres() {
        return genres.get();
    }

    /** Builds the title index now instead of on the first search. */
    void prepare() {
        finder.prepare();
    }

    /**
     * Movies by descending number of ratings; with a query, the matching movies, the best match first. The first call takes
     * about ten microseconds per movie.
     *
     * @throws UsageException if a genre is unknown
     */
    public MovieListResponse list(SearchRequest request) {
        SearchResult found = finder.search(request);
        return new MovieListResponse(
                found.movies().stream()
                        .map(movie -> MovieResponse.of(data.catalogue().movie(movie)))
                        .toList(),
                found.more());
    }

    /**
     * The n movies most similar to a movie, which is given by its id or title.
     *
     * @throws UsageException if n is below 1, or the similarity is by model and the model does not compare movies
     */
    public SimilarMoviesResponse similar(String movie, int n, SimilarityMeasure similarity) {
        return similarTo(finder.one(movie), n, similarity);
    }

    /**
     * The n movies most similar to a movie.
     *
     * @throws dev.marquee.data.UnknownIdException if the movie is unknown
     * @throws UsageException if n is below 1, or the similarity is by model and the model does not compare movies
     */
    public SimilarMoviesResponse similar(MovieId movie, int n, SimilarityMeasure similarity) {
        return similarTo(data.catalogue().ids().index(movie), n, similarity);
    }

    private SimilarMoviesResponse similarTo(int movie, int n, SimilarityMeasure measure) {
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
        List<SimilarMovie> similar = new SimilarMovies(model, data.catalogue(), measure).to(movie, n);
        return SimilarMoviesResponse.of(movie, similar, data.catalogue());
    }

    /** The default similarity measure of the model. */
    public SimilarityMeasure similarity() {
        return SimilarityMeasure.of(model);
    }

    private List<Count> histogram(int movie) {
        RatingRows raters = data.ratings().byMovie();
        RatingScale scale = data.ratings().scale();
        int[] counts = new int[scale.levels()];
        for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
            counts[raters.level(entry)]++;
        }
        return IntStream.range(0, counts.length)
                .mapToObj(level -> new Count(scale.value(level), counts[level]))
                .toList();
    }
}
