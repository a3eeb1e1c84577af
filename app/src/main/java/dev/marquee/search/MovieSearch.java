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
 * Finds movies by titles as people type them: the last word begun, words in any order, joined or split, misspelled (one
 * letter from four on, two from eight), without accents, with the year among them, numbers in words, digits or Roman, and
 * by the titles that a catalogue gives in brackets. The best match comes first; of equal ones, the movie that more people
 * rated. Nothing typed finds the most rated first. Immutable, safe to share between threads; docs/figures.md has the times.
 */
public final class MovieSearch {
    /** With fewer found than this, what was typed may be misspelled. */
    private static final int FEW = 3;

    private final Catalogue catalogue;
    private final TitleIndex index;

    /**
     * Prepares the titles: takes some ten microseconds a movie.
     *
     * @param ratings how many there are of a movie in 0..size-1
     */
    public MovieSearch(Catalogue catalogue, IntUnaryOperator ratings) {
        this.catalogue = catalogue;
        this.index = TitleIndex.of(catalogue, ratings);
    }

    /** Over the movies of a data set, by its ratings. */
    public static MovieSearch of(Dataset data) {
        return new MovieSearch(data.catalogue(), data.ratings().byMovie()::count);
    }

    /**
     * A page of what is found. Pages of the same request follow one another without gap or double.
     *
     * @throws UsageException if the catalogue does not have a genre
     */
    public SearchResult search(SearchRequest request) {
        int max = Math.min(request.offset(), catalogue.size()) + request.limit() + 1;
        ParsedQuery typed = ParsedQuery.of(request.text());
        Query filter = filter(request);
        if (typed.isBlank()) {
            return page(index.search(new ConstantScoreQuery(filter), max), request);
        }
        TitleQuery query = new TitleQuery(typed, filter, index);
        TopDocs strict = index.search(query.strict(), max);
        if (strict.totalHits.value() >= FEW) {
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
