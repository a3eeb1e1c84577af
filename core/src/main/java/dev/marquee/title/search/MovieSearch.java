package dev.marquee.title.search;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Full-text search for movies by title, for people who type. Tolerates an incomplete last word, words in any order,
 * joined or split words, misspellings (one edit from four letters on, two from eight), missing accents and articles,
 * and a year among the words; a year in parentheses at the end is a condition. Finds numbers in words, digits or Roman
 * numerals, and titles given in brackets by the catalogue. The best match comes first; ties are broken by the number of
 * ratings. Nothing is found without a word of the title. A blank text lists all movies, most rated first. Immutable,
 * thread-safe; for latencies see docs/figures.md.
 */
public final class MovieSearch {
    /** With fewer results, misspellings are searched too. */
    private static final int MIN_STRICT_RESULTS = 3;

    private final Catalogue catalogue;
    private final TitleIndex index;

    /**
     * Builds the index, which takes about ten microseconds per movie.
     *
     * @param catalogue the movies to find
     * @param ratings number of ratings per movie index in 0..size-1
     */
    public MovieSearch(Catalogue catalogue, IntUnaryOperator ratings) {
        this.catalogue = catalogue;
        this.index = new TitleIndex(catalogue, ratings);
    }

    /**
     * {@return a page of results, best match first} Consecutive pages of one request have neither gaps nor duplicates.
     *
     * @param request the text, conditions and the page
     * @throws UsageException if a genre is not in the catalogue
     */
    public SearchResult search(SearchRequest request) {
        return page(ranks(request, Math.min(request.offset(), index.size()) + request.limit() + 1), request);
    }

    /**
     * {@return the indices of all movies that match, best match first}
     *
     * @param request the text and the conditions; its page is ignored
     * @throws UsageException if a genre is not in the catalogue
     */
    public List<Integer> all(SearchRequest request) {
        return ranks(request, index.size()).stream().map(index::index).toList();
    }

    private List<Integer> ranks(SearchRequest request, int max) {
        ParsedQuery parsed = ParsedQuery.of(request.text());
        IntPredicate filter = filter(request);
        return parsed.isBlank()
                ? IntStream.range(0, index.size())
                        .filter(filter)
                        .limit(max)
                        .boxed()
                        .toList()
                : run(parsed, filter).board().best(max);
    }

    /**
     * {@return the indices of the movies with the highest score, most rated first; empty if nothing matches}
     *
     * @param text as typed
     */
    public List<Integer> best(String text) {
        ParsedQuery parsed = ParsedQuery.of(text);
        if (parsed.isBlank()) {
            return List.of();
        }
        ScoreBoard board = run(parsed, _ -> true).board();
        List<Integer> best = board.best(SearchRequest.MAX_LIMIT);
        return best.stream()
                .takeWhile(rank -> board.score(rank) == board.score(best.getFirst()))
                .map(index::index)
                .toList();
    }

    private TitleQuery.Run run(ParsedQuery parsed, IntPredicate filter) {
        IntPredicate ofYear =
                parsed.hasYear() ? filter.and(rank -> index.movie(rank).year() == parsed.year()) : filter;
        TitleQuery query = new TitleQuery(parsed, ofYear, index);
        TitleQuery.Run strict = query.strict();
        if (strict.found() >= MIN_STRICT_RESULTS || isSpelledRight(parsed, strict)) {
            return strict;
        }
        return query.loose();
    }

    /** A title of another year is not a misspelling of one of this year. */
    private boolean isSpelledRight(ParsedQuery parsed, TitleQuery.Run strict) {
        return parsed.hasYear()
                && (strict.found() > 0
                        || new TitleQuery(parsed, _ -> true, index).strict().found() > 0);
    }

    private SearchResult page(List<Integer> best, SearchRequest request) {
        List<Integer> movies = best.stream()
                .skip(request.offset())
                .limit(request.limit())
                .map(index::index)
                .toList();
        return new SearchResult(movies, best.size() - request.limit() > request.offset());
    }

    private IntPredicate filter(SearchRequest request) {
        List<String> genres = request.genres().stream().map(this::known).toList();
        Years years = request.years();
        return rank -> {
            Movie movie = index.movie(rank);
            return (genres.isEmpty() || genres.stream().anyMatch(movie.genres()::contains))
                    && (years.equals(Years.ALL)
                            || (movie.hasYear() && years.from() <= movie.year() && movie.year() <= years.to()));
        };
    }

    private String known(String genre) {
        return catalogue.genres().stream()
                .filter(genre::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no genre '%s' in this catalogue; %schoose one of %s"
                        .formatted(
                                genre,
                                DidYouMean.hint(genre, catalogue.genres()),
                                String.join(", ", catalogue.genres()))));
    }
}
