package dev.marquee.search;

import dev.marquee.data.title.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** Alternative queries for one correctly spelled word. */
final class ExactWordQuery {
    private static final int MIN_PREFIX_LETTERS = 2;
    private static final int MIN_JOINED_PREFIX_LETTERS = 4;

    private final List<Query> full = new ArrayList<>();
    private final List<Query> partial = new ArrayList<>();

    /** @param index position of the word among the required ones */
    ExactWordQuery(ParsedQuery parsed, int index) {
        String word = parsed.content().get(index);
        addFull(word);
        if (parsed.isIncomplete(index)) {
            addPrefix(word);
        } else if (word.length() >= MIN_PREFIX_LETTERS) {
            partial.add(Clauses.weighted(MatchWeight.EARLIER_PREFIX, PrefixField.OF_WORDS.query(word)));
        }
        if (index > 0) {
            addJoined(parsed.content().get(index - 1) + word, parsed.isIncomplete(index));
        }
        if (index + 1 < parsed.content().size()) {
            addJoined(word + parsed.content().get(index + 1), parsed.isIncomplete(index + 1));
        }
    }

    private void addFull(String word) {
        full.add(Clauses.weighted(MatchWeight.WORD, Clauses.term(Fields.WORD, word)));
        String common = Spellings.common(word);
        if (!common.equals(word)) {
            full.add(Clauses.weighted(MatchWeight.WORD, Clauses.term(Fields.WORD, common)));
        }
        partial.add(Clauses.weighted(MatchWeight.JOINED, Clauses.term(Fields.JOINED, word)));
        if (ParsedQuery.isYear(word)) {
            full.add(Clauses.weighted(MatchWeight.YEAR, Clauses.term(Fields.YEAR, word)));
        }
    }

    private void addPrefix(String word) {
        partial.add(Clauses.weighted(MatchWeight.PREFIX, PrefixField.OF_WORDS.query(word)));
        if (word.length() >= MIN_JOINED_PREFIX_LETTERS) {
            partial.add(Clauses.weighted(MatchWeight.PREFIX_JOINED, Clauses.prefix(Fields.JOINED, word)));
        } else if (word.length() > 1 && ParsedQuery.isNumber(word)) {
            partial.add(Clauses.weighted(MatchWeight.PREFIX_JOINED, Clauses.prefix(Fields.YEAR, word)));
        }
    }

    private void addJoined(String joined, boolean begun) {
        partial.add(Clauses.weighted(MatchWeight.JOINED, Clauses.term(Fields.WORD, joined)));
        if (begun) {
            partial.add(Clauses.weighted(MatchWeight.PREFIX_JOINED, PrefixField.OF_WORDS.query(joined)));
        }
    }

    /** Matches of the complete word. */
    List<Query> full() {
        return List.copyOf(full);
    }

    /** Matches of the complete word, of a prefix, or of the word joined with a neighbour. */
    List<Query> all() {
        return Stream.concat(full.stream(), partial.stream()).toList();
    }
}
