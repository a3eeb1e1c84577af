package dev.marquee.search;

import dev.marquee.internal.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Queries for a search text, from strict to loose; a looser query finds everything a stricter one finds. */
final class TitleQuery {
    private final ParsedQuery parsed;
    private final Query filter;
    private final List<ExactWordQuery> exactWords;
    private final Lazy<List<FuzzyWordQuery>> fuzzyWords;

    /** @param filter restricts the movies that can be found */
    TitleQuery(ParsedQuery parsed, Query filter, TitleIndex index) {
        this.parsed = parsed;
        this.filter = filter;
        this.exactWords = each(position -> new ExactWordQuery(parsed, position));
        this.fuzzyWords = new Lazy<>(() -> each(position -> new FuzzyWordQuery(parsed, position, index)));
    }

    private <T> List<T> each(Function<Integer, T> create) {
        return IntStream.range(0, parsed.content().size())
                .mapToObj(create::apply)
                .toList();
    }

    /** All words match, correctly spelled. */
    Query strict() {
        List<Query> queries =
                exactWords.stream().map(word -> Clauses.best(word.all())).toList();
        return query(queries, exactWords.getLast().full(), exactWords.size());
    }

    /** All words match, possibly misspelled. */
    Query loose() {
        return fuzzy(exactWords.size());
    }

    /** All words except one match, possibly misspelled; a single word is always required. */
    Query partial() {
        return fuzzy(Math.max(1, exactWords.size() - 1));
    }

    private Query fuzzy(int min) {
        List<Query> queries = each(position -> Clauses.best(concat(
                exactWords.get(position).all(), fuzzyWords.get().get(position).all())));
        List<Query> last =
                concat(exactWords.getLast().full(), fuzzyWords.get().getLast().full());
        return query(queries, last, min);
    }

    private static List<Query> concat(List<Query> first, List<Query> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * @param queries one query per required word
     * @param last alternatives for the last word, one of which must match for a complete title
     * @param min number of words that must match
     */
    private Query query(List<Query> queries, List<Query> last, int min) {
        BooleanQuery.Builder title = new BooleanQuery.Builder();
        title.add(filter, Occur.FILTER);
        if (min == queries.size()) {
            queries.forEach(query -> title.add(query, Occur.MUST));
        } else {
            BooleanQuery.Builder atLeast = new BooleanQuery.Builder().setMinimumNumberShouldMatch(min);
            queries.forEach(query -> atLeast.add(query, Occur.SHOULD));
            title.add(atLeast.build(), Occur.MUST);
        }
        title.add(whole(last), Occur.SHOULD);
        title.add(Clauses.weighted(MatchWeight.START, PrefixField.OF_STARTS.query(parsed.text())), Occur.SHOULD);
        for (String word : parsed.optional()) {
            title.add(Clauses.weighted(MatchWeight.OPTIONAL, Clauses.term(Fields.WORD, word)), Occur.SHOULD);
        }
        return title.build();
    }

    /** Matches names that consist of the typed words only, or of these except the year. */
    private Query whole(List<Query> last) {
        List<Query> names = new ArrayList<>();
        names.add(Clauses.term(Fields.WHOLE, parsed.whole()));
        names.add(Clauses.all(List.of(size(exactWords.size()), Clauses.any(last))));
        parsed.content().stream()
                .filter(ParsedQuery::isYear)
                .map(year -> Clauses.all(List.of(size(exactWords.size() - 1), Clauses.term(Fields.YEAR, year))))
                .forEach(names::add);
        return Clauses.weighted(MatchWeight.WHOLE, Clauses.any(names));
    }

    private static Query size(int words) {
        return Clauses.term(Fields.SIZE, String.valueOf(words));
    }
}
