package dev.marquee.title;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Lazy;
import dev.marquee.internal.ReadableTitle;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieMatcher;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import dev.marquee.title.search.MovieSearch;
import dev.marquee.title.search.SearchRequest;
import dev.marquee.title.search.SearchResult;
import dev.marquee.title.series.MovieSeries;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds movies of a catalogue by title: ranked for people who type, strictly for files. Each index is built on first use.
 * Immutable, thread-safe.
 */
public final class MovieFinder {
    private static final int MAX_LISTED = 5;

    private final Catalogue catalogue;
    private final IntUnaryOperator ratings;
    private final Lazy<MovieSearch> search;
    private final Lazy<MovieMatcher> matcher;
    private final Map<MovieId, List<String>> titles;

    /**
     * Creates a finder; its indexes are built on first use.
     *
     * @param catalogue the movies to find
     * @param ratings number of ratings per movie index in 0..size-1
     */
    public MovieFinder(Catalogue catalogue, IntUnaryOperator ratings) {
        this(catalogue, ratings, new Lazy<>(() -> new MovieSearch(catalogue, ratings)), Map.of());
    }

    private MovieFinder(
            Catalogue catalogue,
            IntUnaryOperator ratings,
            Lazy<MovieSearch> search,
            Map<MovieId, List<String>> titles) {
        this.catalogue = catalogue;
        this.ratings = ratings;
        this.search = search;
        this.titles = titles;
        this.matcher = new Lazy<>(() -> new MovieMatcher(catalogue, ratings, titles));
    }

    /**
     * {@return a finder of the movies of a data set, with its numbers of ratings}
     *
     * @param data its movies and their numbers of ratings
     */
    public static MovieFinder of(Dataset data) {
        return new MovieFinder(data.catalogue(), data.ratings().byMovie()::count);
    }

    /**
     * {@return a finder that identifies the same movies by further titles, too, if none of the catalogue matches}
     *
     * @param titles such as those of other countries and languages; of other movies they are ignored
     */
    public MovieFinder withTitles(Map<MovieId, List<String>> titles) {
        return new MovieFinder(catalogue, ratings, search, Map.copyOf(titles));
    }

    /**
     * {@return a finder of these movies with the further titles that another finder knows}
     *
     * @param other a finder of the same movies, or of some of them
     */
    public MovieFinder withTitlesOf(MovieFinder other) {
        return withTitles(other.titles);
    }

    /**
     * The series of a catalogue, by titles, years and genres alone; doubtful pairs are not joined. O(movies · log movies), a
     * tenth of a second for 10,000 movies.
     *
     * @param catalogue the movies that may be parts of a series
     * @return the parts of each series, 0-based, at least two each, the earliest first; a movie is in one series at most
     */
    public static List<List<Integer>> series(Catalogue catalogue) {
        return MovieSeries.of(catalogue).all();
    }

    /** Builds the index of the search now instead of on the first search: about ten microseconds per movie. */
    public void prepare() {
        MovieSearch _ = search.get();
    }

    /**
     * {@return a page of the movies that match a typed text, best match first}
     *
     * @param request the text, conditions and the page
     * @throws UsageException if a genre is not in the catalogue
     */
    public SearchResult search(SearchRequest request) {
        return search.get().search(request);
    }

    /**
     * {@return the 0-based indices of all movies that match a typed text, best match first}
     *
     * @param request the text and the conditions; its page is ignored
     * @throws UsageException if a genre is not in the catalogue
     */
    public List<Integer> all(SearchRequest request) {
        return search.get().all(request);
    }

    /**
     * {@return the movie that a file names; never a guess}
     *
     * @param movie as named by the file
     */
    public Match identify(MovieRef movie) {
        return matcher.get().match(movie);
    }

    /**
     * The one movie that a user types. An id takes precedence over a title: {@code 300} is the movie of that id if
     * there is one, {@code 300 (2007)} the title. Of several movies with this title only a far better known one is
     * taken; an incomplete or misspelled title finds the best match, the best known one if several are equal.
     *
     * @param text an id or a title, optionally with its year in parentheses
     * @return 0-based index
     * @throws UsageException if several movies are equally good, or none matches; the message lists up to five with
     *     their ids
     */
    public int one(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            throw new UsageException("the movie is empty; give its id or its title");
        }
        MovieId id = new MovieId(typed);
        if (catalogue.ids().contains(id)) {
            return catalogue.ids().index(id);
        }
        List<Integer> called = matcher.get().called(MovieText.title(typed));
        List<Integer> candidates = called.isEmpty() ? search.get().best(typed) : BestKnown.sorted(called, ratings);
        if (candidates.isEmpty()) {
            throw new UsageException("no movie is called '%s'%s".formatted(typed, suggestions(typed)));
        }
        boolean isClear = called.isEmpty()
                ? BestKnown.isBetterKnown(candidates, ratings)
                : BestKnown.isFarBetterKnown(candidates, ratings);
        if (!isClear) {
            throw new UsageException("%d movies match '%s'; give the id of one: %s%s"
                    .formatted(
                            candidates.size(), typed, listed(candidates), candidates.size() > MAX_LISTED ? ", …" : ""));
        }
        return candidates.getFirst();
    }

    /** What matches without the year. */
    private String suggestions(String typed) {
        String title = MovieText.title(typed).titles().stream().findFirst().orElse(typed);
        return search.get().best(title).isEmpty()
                ? "; check the spelling, or give its id"
                : "; the closest titles are "
                        + listed(search(SearchRequest.of(title)).movies());
    }

    private String listed(List<Integer> movies) {
        return movies.stream()
                .limit(MAX_LISTED)
                .map(catalogue::movie)
                .map((Movie movie) -> movie.id() + " " + ReadableTitle.of(movie.titleAndYear()))
                .collect(Collectors.joining(", "));
    }
}
