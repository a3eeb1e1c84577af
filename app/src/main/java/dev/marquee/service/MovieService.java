package dev.marquee.service;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Lazy;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.title.TitleNames;
import dev.marquee.service.MovieDetails.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Shows the movies of a data set. Immutable, safe to share between threads. */
public final class MovieService {
    private final Dataset data;
    private final Fans fans;
    private final Lazy<GenresAnswer> genres;
    private final Lazy<List<Integer>> byPopularity;

    MovieService(Dataset data) {
        this.data = data;
        this.fans = new Fans(data);
        this.genres = new Lazy<>(() -> GenresAnswer.of(data));
        this.byPopularity = new Lazy<>(this::byPopularity);
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
        Links links = movie.links();
        return new MovieDetails(
                MovieAnswer.of(movie),
                ratings,
                ratings == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / ratings),
                histogram,
                Optional.of("tt" + links.imdb()).filter(text -> !links.imdb().isEmpty()),
                Optional.of(links.tmdb()).filter(text -> !text.isEmpty()),
                fans.of(index));
    }

    /** What one may ask for. */
    public GenresAnswer genres() {
        return genres.get();
    }

    /**
     * Movies, the most rated first. With a query, those of which each word typed begins a word of their title.
     *
     * @throws dev.marquee.data.UsageException if a genre is unknown
     */
    public MovieListAnswer list(MovieListRequest request) {
        IntPredicate passes = request.filters().stream()
                .map(filter -> filter.on(data))
                .reduce(IntPredicate::and)
                .orElse(movie -> true);
        List<String> typed = request.query().isBlank() ? List.of() : TitleNames.of(request.query());
        List<MovieAnswer> movies = byPopularity.get().stream()
                .filter(passes::test)
                .filter(movie -> typed.isEmpty() || isMeant(movie, typed))
                .skip(request.offset())
                .limit(request.limit() + 1L)
                .map(movie -> MovieAnswer.of(data.catalogue().movie(movie)))
                .toList();
        return new MovieListAnswer(
                movies.subList(0, Math.min(movies.size(), request.limit())), movies.size() > request.limit());
    }

    private boolean isMeant(int movie, List<String> typed) {
        List<String> names = TitleNames.of(data.catalogue().movie(movie).title());
        return typed.stream().anyMatch(text -> names.stream().anyMatch(name -> beginsWords(text, " " + name)));
    }

    private static boolean beginsWords(String typed, String name) {
        return List.of(typed.split(" ")).stream().allMatch(word -> name.contains(" " + word));
    }

    private List<Integer> byPopularity() {
        RatingRows raters = data.ratings().byMovie();
        Catalogue catalogue = data.catalogue();
        return IntStream.range(0, catalogue.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(movie -> -raters.count(movie))
                        .thenComparing(movie -> catalogue.movie(movie).id()))
                .toList();
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
