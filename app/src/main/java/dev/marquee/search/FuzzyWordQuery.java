package dev.marquee.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** The ways in which one word, wrongly spelled, may match. */
final class FuzzyWordQuery {
    /** Shorter words have too many neighbours. */
    private static final int LETTERS_OF_ONE_EDIT = 4;

    private static final int LETTERS_OF_TWO_EDITS = 8;

    private final List<Query> written = new ArrayList<>();
    private final List<Query> begun = new ArrayList<>();

    /** @param place of the word among those that must match */
    FuzzyWordQuery(ParsedQuery typed, int place, TitleIndex index) {
        String word = typed.content().get(place);
        if (ParsedQuery.isYear(word)) {
            int year = Integer.parseInt(word);
            add(written, MatchWeight.NEAR_YEAR, Fields.YEAR, List.of("" + (year - 1), "" + (year + 1)));
        }
        if (word.length() < LETTERS_OF_ONE_EDIT || ParsedQuery.isNumber(word)) {
            return;
        }
        int edits = word.length() >= LETTERS_OF_TWO_EDITS ? 2 : 1;
        List<List<String>> words = index.words().near(word, edits);
        add(written, MatchWeight.ONE_EDIT, Fields.WORD, words.getFirst());
        add(
                written,
                MatchWeight.ONE_EDIT_JOINED,
                Fields.JOINED,
                index.joined().near(word, 1).getFirst());
        if (edits > 1) {
            add(written, MatchWeight.TWO_EDITS, Fields.WORD, words.getLast());
        }
        if (typed.isBegun(place)) {
            add(begun, MatchWeight.BEGUN_ONE_EDIT, Fields.WORD, index.words().begunNear(word));
        }
    }

    private static void add(List<Query> ways, MatchWeight weight, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ways.add(Clauses.worth(weight, Clauses.anyTerm(field, texts)));
        }
    }

    /** In full. */
    List<Query> written() {
        return List.copyOf(written);
    }

    /** In full or begun. */
    List<Query> all() {
        return Stream.concat(written.stream(), begun.stream()).toList();
    }
}
