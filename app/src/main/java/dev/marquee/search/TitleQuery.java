package dev.marquee.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What somebody typed as queries, from strict to loose; a looser one finds all that a stricter one does. */
final class TitleQuery {
    private final Typed typed;
    private final Query filter;
    private final List<WordMatches> words;

    /** @param filter which movies may be found at all */
    TitleQuery(Typed typed, Query filter) {
        this.typed = typed;
        this.filter = filter;
        this.words = IntStream.range(0, typed.content().size())
                .mapToObj(place -> new WordMatches(typed, place))
                .toList();
    }

    /** Every word matches, rightly spelled. */
    Query strict() {
        return query(WordMatches::right, WordMatches::written, words.size());
    }

    /** Every word matches, perhaps misspelled. */
    Query loose() {
        return query(WordMatches::any, WordMatches::complete, words.size());
    }

    /** All words but one match, perhaps misspelled; of a single word nothing would be left. */
    Query partial() {
        return query(WordMatches::any, WordMatches::complete, Math.max(1, words.size() - 1));
    }

    /**
     * @param match how a word may match
     * @param complete how the last one must, for a title to be typed as a whole
     * @param least how many words must match
     */
    private Query query(Function<WordMatches, Query> match, Function<WordMatches, Query> complete, int least) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(filter, Occur.FILTER);
        if (least == words.size()) {
            words.forEach(word -> all.add(match.apply(word), Occur.MUST));
        } else {
            BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
            words.forEach(word -> most.add(match.apply(word), Occur.SHOULD));
            all.add(most.build(), Occur.MUST);
        }
        all.add(whole(complete.apply(words.getLast())), Occur.SHOULD);
        all.add(Clauses.worth(Weight.START, Clauses.prefix(Fields.START, typed.text())), Occur.SHOULD);
        for (String word : typed.optional()) {
            all.add(Clauses.worth(Weight.OPTIONAL, Clauses.term(Fields.WORD, word)), Occur.SHOULD);
        }
        return all.build();
    }

    /** That nothing but the words typed stands in a name, or in a name beside the year. */
    private Query whole(Query last) {
        List<Query> ways = new ArrayList<>();
        ways.add(Clauses.term(Fields.WHOLE, typed.whole()));
        ways.add(Clauses.all(List.of(size(words.size()), last)));
        typed.content().stream()
                .filter(Typed::isYear)
                .map(year -> Clauses.all(List.of(size(words.size() - 1), Clauses.term(Fields.YEAR, year))))
                .forEach(ways::add);
        return Clauses.worth(Weight.WHOLE, Clauses.any(ways));
    }

    private static Query size(int words) {
        return Clauses.term(Fields.SIZE, String.valueOf(words));
    }
}
