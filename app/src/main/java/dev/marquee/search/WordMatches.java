package dev.marquee.search;

import dev.marquee.data.title.Spellings;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/** The ways in which one word typed may match. */
final class WordMatches {
    /** Shorter words have too many neighbours. */
    private static final int LETTERS_OF_ONE_EDIT = 4;

    private static final int LETTERS_OF_TWO_EDITS = 8;
    /** Longer words are none, and their automata large. */
    private static final int LETTERS_AT_MOST = 24;

    private static final int LETTERS_CUT_SHORT = 2;
    private static final int LETTERS_BEGUN_JOINED = 4;

    private final List<Query> written = new ArrayList<>();
    private final List<Query> joined = new ArrayList<>();
    private final List<Query> begun = new ArrayList<>();
    private final List<Query> misspelled = new ArrayList<>();
    private final List<Query> begunMisspelled = new ArrayList<>();

    /** @param place of the word among those that must match */
    WordMatches(Typed typed, int place) {
        String word = typed.content().get(place);
        write(word);
        if (typed.isBegun(place)) {
            begin(word);
        } else if (word.length() >= LETTERS_CUT_SHORT) {
            begun.add(Clauses.worth(Weight.CUT_SHORT, Clauses.prefix(Fields.WORD, word)));
        }
        if (place > 0) {
            join(typed.content().get(place - 1) + word, typed.isBegun(place));
        }
        if (place + 1 < typed.content().size()) {
            join(word + typed.content().get(place + 1), typed.isBegun(place + 1));
        }
        misspell(word, typed.isBegun(place));
    }

    private void write(String word) {
        written.add(Clauses.worth(Weight.WORD, Clauses.term(Fields.WORD, word)));
        String common = Spellings.common(word);
        if (!common.equals(word)) {
            written.add(Clauses.worth(Weight.WORD, Clauses.term(Fields.WORD, common)));
        }
        joined.add(Clauses.worth(Weight.JOINED, Clauses.term(Fields.JOINED, word)));
        if (Typed.isYear(word)) {
            written.add(Clauses.worth(Weight.YEAR, Clauses.term(Fields.YEAR, word)));
        }
    }

    private void begin(String word) {
        begun.add(Clauses.worth(Weight.BEGUN, Clauses.prefix(Fields.WORD, word)));
        if (word.length() >= LETTERS_BEGUN_JOINED) {
            begun.add(Clauses.worth(Weight.BEGUN_JOINED, Clauses.prefix(Fields.JOINED, word)));
        } else if (word.length() > 1 && Typed.isNumber(word)) {
            begun.add(Clauses.worth(Weight.BEGUN_JOINED, Clauses.prefix(Fields.YEAR, word)));
        }
    }

    private void join(String both, boolean open) {
        joined.add(Clauses.worth(Weight.JOINED, Clauses.term(Fields.WORD, both)));
        if (open) {
            begun.add(Clauses.worth(Weight.BEGUN_JOINED, Clauses.prefix(Fields.WORD, both)));
        }
    }

    private void misspell(String word, boolean open) {
        int letters = word.length();
        if (Typed.isYear(word)) {
            int year = Integer.parseInt(word);
            for (int near : List.of(year - 1, year + 1)) {
                misspelled.add(Clauses.worth(Weight.NEAR_YEAR, Clauses.term(Fields.YEAR, String.valueOf(near))));
            }
        }
        if (letters < LETTERS_OF_ONE_EDIT || letters > LETTERS_AT_MOST || Typed.isNumber(word)) {
            return;
        }
        misspelled.add(Clauses.worth(Weight.ONE_EDIT, Clauses.misspelled(Fields.WORD, word, 1)));
        misspelled.add(Clauses.worth(Weight.ONE_EDIT_JOINED, Clauses.misspelled(Fields.JOINED, word, 1)));
        if (letters >= LETTERS_OF_TWO_EDITS) {
            misspelled.add(Clauses.worth(Weight.TWO_EDITS, Clauses.misspelled(Fields.WORD, word, 2)));
            misspelled.add(Clauses.worth(Weight.TWO_EDITS_JOINED, Clauses.misspelled(Fields.JOINED, word, 2)));
        }
        if (open) {
            begunMisspelled.add(Clauses.worth(Weight.BEGUN_ONE_EDIT, Clauses.misspelledPrefix(Fields.WORD, word)));
        }
    }

    /** Without an error and in full, as the word it is. */
    Query written() {
        return best(List.of(written));
    }

    /** In full, with or without an error. */
    Query complete() {
        return best(List.of(written, misspelled));
    }

    /** Without an error, in full or begun. */
    Query right() {
        return best(List.of(written, joined, begun));
    }

    /** In any way. */
    Query any() {
        return best(List.of(written, joined, begun, misspelled, begunMisspelled));
    }

    private static Query best(List<List<Query>> kinds) {
        return Clauses.best(kinds.stream().flatMap(List::stream).toList());
    }
}
