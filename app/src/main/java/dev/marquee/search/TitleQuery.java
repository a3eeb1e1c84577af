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

/** What somebody typed as queries, from strict to loose; a looser one finds all that a stricter one does. */
final class TitleQuery {
    private final ParsedQuery typed;
    private final Query filter;
    private final List<ExactWordQuery> words;
    private final Lazy<List<FuzzyWordQuery>> errors;

    /** @param filter which movies may be found at all */
    TitleQuery(ParsedQuery typed, Query filter, TitleIndex index) {
        this.typed = typed;
        this.filter = filter;
        this.words = each(place -> new ExactWordQuery(typed, place));
        this.errors = new Lazy<>(() -> each(place -> new FuzzyWordQuery(typed, place, index)));
    }

    private <T> List<T> each(Function<Integer, T> word) {
        return IntStream.range(0, typed.content().size()).mapToObj(word::apply).toList();
    }

    /** Every word matches, rightly spelled. */
    Query strict() {
        List<Query> ways = words.stream().map(word -> Clauses.best(word.all())).toList();
        return query(ways, words.getLast().written(), words.size());
    }

    /** Every word matches, perhaps misspelled. */
    Query loose() {
        return perhapsMisspelled(words.size());
    }

    /** All words but one match, perhaps misspelled; of a single word nothing would be left. */
    Query partial() {
        return perhapsMisspelled(Math.max(1, words.size() - 1));
    }

    private Query perhapsMisspelled(int min) {
        List<Query> ways = each(place -> Clauses.best(
                both(words.get(place).all(), errors.get().get(place).all())));
        List<Query> last =
                both(words.getLast().written(), errors.get().getLast().written());
        return query(ways, last, min);
    }

    private static List<Query> both(List<Query> some, List<Query> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * @param ways in which each word may match
     * @param last in which the last must, for a title to be typed as a whole
     * @param min how many words must match
     */
    private Query query(List<Query> ways, List<Query> last, int min) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(filter, Occur.FILTER);
        if (min == ways.size()) {
            ways.forEach(way -> all.add(way, Occur.MUST));
        } else {
            BooleanQuery.Builder max = new BooleanQuery.Builder().setMinimumNumberShouldMatch(min);
            ways.forEach(way -> max.add(way, Occur.SHOULD));
            all.add(max.build(), Occur.MUST);
        }
        all.add(whole(last), Occur.SHOULD);
        all.add(Clauses.worth(MatchWeight.START, PrefixField.OF_STARTS.query(typed.text())), Occur.SHOULD);
        for (String word : typed.optional()) {
            all.add(Clauses.worth(MatchWeight.OPTIONAL, Clauses.term(Fields.WORD, word)), Occur.SHOULD);
        }
        return all.build();
    }

    /** That nothing but the words typed stands in a name, or in a name beside the year. */
    private Query whole(List<Query> last) {
        List<Query> names = new ArrayList<>();
        names.add(Clauses.term(Fields.WHOLE, typed.whole()));
        names.add(Clauses.all(List.of(size(words.size()), Clauses.any(last))));
        typed.content().stream()
                .filter(ParsedQuery::isYear)
                .map(year -> Clauses.all(List.of(size(words.size() - 1), Clauses.term(Fields.YEAR, year))))
                .forEach(names::add);
        return Clauses.worth(MatchWeight.WHOLE, Clauses.any(names));
    }

    private static Query size(int words) {
        return Clauses.term(Fields.SIZE, String.valueOf(words));
    }
}
