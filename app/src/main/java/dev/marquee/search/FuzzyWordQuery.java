package dev.marquee.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** Alternative queries for one misspelled word. */
final class FuzzyWordQuery {
    /** Minimum length for one edit; shorter words have too many neighbours. */
    private static final int MIN_LETTERS_FOR_ONE_EDIT = 4;

    private static final int MIN_LETTERS_FOR_TWO_EDITS = 8;

    private final List<Query> full = new ArrayList<>();
    private final List<Query> prefix = new ArrayList<>();

    /** @param position index of the word among the required ones */
    FuzzyWordQuery(ParsedQuery parsed, int position, TitleIndex index) {
        String word = parsed.content().get(position);
        if (ParsedQuery.isYear(word)) {
            int year = Integer.parseInt(word);
            add(full, MatchWeight.NEAR_YEAR, Fields.YEAR, List.of("" + (year - 1), "" + (year + 1)));
        }
        if (word.length() < MIN_LETTERS_FOR_ONE_EDIT || ParsedQuery.isNumber(word)) {
            return;
        }
        int edits = word.length() >= MIN_LETTERS_FOR_TWO_EDITS ? 2 : 1;
        List<List<String>> words = index.words().within(word, edits);
        add(full, MatchWeight.ONE_EDIT, Fields.WORD, words.getFirst());
        add(
                full,
                MatchWeight.ONE_EDIT_JOINED,
                Fields.JOINED,
                index.joined().within(word, 1).getFirst());
        if (edits > 1) {
            add(full, MatchWeight.TWO_EDITS, Fields.WORD, words.getLast());
        }
        if (parsed.isIncomplete(position)) {
            add(prefix, MatchWeight.PREFIX_ONE_EDIT, Fields.WORD, index.words().withPrefixNear(word));
        }
    }

    private static void add(List<Query> queries, MatchWeight weight, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            queries.add(Clauses.weighted(weight, Clauses.anyTerm(field, texts)));
        }
    }

    /** Matches of the complete word. */
    List<Query> full() {
        return List.copyOf(full);
    }

    /** Matches of the complete word or of a prefix. */
    List<Query> all() {
        return Stream.concat(full.stream(), prefix.stream()).toList();
    }
}
