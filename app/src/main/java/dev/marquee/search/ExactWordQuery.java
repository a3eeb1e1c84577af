package dev.marquee.search;

import dev.marquee.data.title.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** The ways in which one word, rightly spelled, may match. */
final class ExactWordQuery {
    private static final int LETTERS_CUT_SHORT = 2;
    private static final int LETTERS_BEGUN_JOINED = 4;

    private final List<Query> written = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();

    /** @param place of the word among those that must match */
    ExactWordQuery(ParsedQuery typed, int place) {
        String word = typed.content().get(place);
        write(word);
        if (typed.isBegun(place)) {
            begin(word);
        } else if (word.length() >= LETTERS_CUT_SHORT) {
            others.add(Clauses.worth(MatchWeight.CUT_SHORT, PrefixField.OF_WORDS.query(word)));
        }
        if (place > 0) {
            join(typed.content().get(place - 1) + word, typed.isBegun(place));
        }
        if (place + 1 < typed.content().size()) {
            join(word + typed.content().get(place + 1), typed.isBegun(place + 1));
        }
    }

    private void write(String word) {
        written.add(Clauses.worth(MatchWeight.WORD, Clauses.term(Fields.WORD, word)));
        String common = Spellings.common(word);
        if (!common.equals(word)) {
            written.add(Clauses.worth(MatchWeight.WORD, Clauses.term(Fields.WORD, common)));
        }
        others.add(Clauses.worth(MatchWeight.JOINED, Clauses.term(Fields.JOINED, word)));
        if (ParsedQuery.isYear(word)) {
            written.add(Clauses.worth(MatchWeight.YEAR, Clauses.term(Fields.YEAR, word)));
        }
    }

    private void begin(String word) {
        others.add(Clauses.worth(MatchWeight.BEGUN, PrefixField.OF_WORDS.query(word)));
        if (word.length() >= LETTERS_BEGUN_JOINED) {
            others.add(Clauses.worth(MatchWeight.BEGUN_JOINED, Clauses.prefix(Fields.JOINED, word)));
        } else if (word.length() > 1 && ParsedQuery.isNumber(word)) {
            others.add(Clauses.worth(MatchWeight.BEGUN_JOINED, Clauses.prefix(Fields.YEAR, word)));
        }
    }

    private void join(String both, boolean begun) {
        others.add(Clauses.worth(MatchWeight.JOINED, Clauses.term(Fields.WORD, both)));
        if (begun) {
            others.add(Clauses.worth(MatchWeight.BEGUN_JOINED, PrefixField.OF_WORDS.query(both)));
        }
    }

    /** In full, as the word it is. */
    List<Query> written() {
        return List.copyOf(written);
    }

    /** In full, begun, or joined with a neighbour. */
    List<Query> all() {
        return Stream.concat(written.stream(), others.stream()).toList();
    }
}
