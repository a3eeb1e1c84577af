package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.internal.Lazy;
import dev.marquee.search.MovieSearch;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.SearchResult;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.MovieDetails.Count;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Shows the movies of a data set. Immutable, safe to share between threads. */
public final class MovieService {
    private final Dataset data;
    private final GenreAffinity fans;
    private final Lazy<GenresResponse> genres;
    private final Lazy<MovieSearch> search;

    MovieService(Dataset data) {
        this.data = data;
        this.fans = new GenreAffinity(data);
        this.genres = new Lazy<>(() -> GenresResponse.of(data));
        this.search = new Lazy<>(() -> MovieSearch.of(data));
    }

    /**
     * A movie in full.
     *
     * @throws dev.marquee.data.UnknownIdException if there is none of this id
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
                fans.of(index));
    }

    /** What one may ask for. */
    public GenresResponse genres() {
        return genres.get();
    }

    /** Makes the index of titles now, which else the first search makes. */
    void prepare() {
        MovieSearch _ = search.get();
    }

    /**
     * Movies, the most rated first; with a query those that it may mean, the best match first. The first time takes some ten
     * microseconds a movie.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown
     */
    public MovieListResponse list(SearchRequest request) {
        SearchResult found = search.get().search(request);
        return new MovieListResponse(
                found.movies().stream()
                        .map(movie -> MovieResponse.of(data.catalogue().movie(movie)))
                        .toList(),
                found.more());
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
