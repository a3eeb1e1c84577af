package dev.marquee.search;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * Full-text search for movies by title. Tolerates an incomplete last word, words in any order, joined or split words,
 * misspellings (one edit from four letters on, two from eight), missing accents and a year among the words. Finds numbers
 * in words, digits or Roman numerals, and titles given in brackets by the catalogue. The best match comes first; ties are
 * broken by the number of ratings. A blank text lists all movies, most rated first. Immutable, thread-safe; for latencies
 * see docs/figures.md.
 */
public final class MovieSearch {
    /** With fewer results, misspellings are searched too. */
    private static final int MIN_STRICT_RESULTS = 3;

    private final Catalogue catalogue;
    private final TitleIndex index;

    /**
     * Builds the index, which takes about ten microseconds per movie.
     *
     * @param ratings number of ratings per movie index in 0..size-1
     */
    public MovieSearch(Catalogue catalogue, IntUnaryOperator ratings) {
        this.catalogue = catalogue;
        this.index = TitleIndex.of(catalogue, ratings);
    }

    /** A search over the movies of a data set, with its rating counts. */
    public static MovieSearch of(Dataset data) {
        return new MovieSearch(data.catalogue(), data.ratings().byMovie()::count);
    }

    /**
     * A page of results. Consecutive pages of one request have neither gaps nor duplicates.
     *
     * @throws UsageException if a genre is not in the catalogue
     */
    public SearchResult search(SearchRequest request) {
        int max = Math.min(request.offset(), catalogue.size()) + request.limit() + 1;
        ParsedQuery parsed = ParsedQuery.of(request.text());
        Query filter = filter(request);
        if (parsed.isBlank()) {
            return page(index.search(new ConstantScoreQuery(filter), max), request);
        }
        TitleQuery query = new TitleQuery(parsed, filter, index);
        TopDocs strict = index.search(query.strict(), max);
        if (strict.totalHits.value() >= MIN_STRICT_RESULTS) {
            return page(strict, request);
        }
        TopDocs loose = index.search(query.loose(), max);
        return page(loose.totalHits.value() > 0 ? loose : index.search(query.partial(), max), request);
    }

    private SearchResult page(TopDocs best, SearchRequest request) {
        ScoreDoc[] documents = best.scoreDocs;
        List<Integer> movies = Arrays.stream(documents)
                .skip(request.offset())
                .limit(request.limit())
                .map(index::movie)
                .toList();
        return new SearchResult(movies, documents.length - request.limit() > request.offset());
    }

    private Query filter(SearchRequest request) {
        List<Query> genres = request.genres().stream()
                .map(genre -> Clauses.term(Fields.GENRE, known(genre)))
                .toList();
        Query ofGenres = genres.isEmpty() ? MatchAllDocsQuery.INSTANCE : Clauses.any(genres);
        Years years = request.years();
        return years.equals(Years.ALL)
                ? ofGenres
                : Clauses.all(List.of(ofGenres, IntField.newRangeQuery(Fields.RELEASED, years.from(), years.to())));
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
