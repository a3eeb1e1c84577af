package dev.marquee.title.search;

import dev.marquee.title.name.Spellings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Matches one typed word with the words of the titles. */
final class WordMatches {
    private static final int MIN_PREFIX_LETTERS = 2;
    private static final int MIN_JOINED_PREFIX_LETTERS = 4;
    /** Minimum length for one edit; shorter words have too many neighbours. */
    private static final int MIN_LETTERS_FOR_ONE_EDIT = 4;

    private static final int MIN_LETTERS_FOR_TWO_EDITS = 8;

    private final ParsedQuery parsed;
    private final int position;
    private final String word;
    private final TitleIndex index;
    private final ScoreBoard board;
    /** Indices of the words of titles that the complete word matches. */
    private final Set<Integer> complete = new HashSet<>();

    /** @param position index of the word among the required ones */
    WordMatches(ParsedQuery parsed, int position, TitleIndex index, ScoreBoard board) {
        this.parsed = parsed;
        this.position = position;
        this.word = parsed.content().get(position);
        this.index = index;
        this.board = board;
    }

    /** Matches the word as it is: complete, as a prefix, or joined with a neighbour. */
    WordMatches exact() {
        boolean incomplete = parsed.isIncomplete(position);
        boolean isLetter = incomplete && word.length() == 1;
        addComplete(isLetter ? MatchWeight.PREFIX : MatchWeight.WORD, List.of(word, Spellings.common(word)));
        board.match(MatchWeight.JOINED, index.joined().movies(word));
        if (ParsedQuery.isYear(word)) {
            board.match(MatchWeight.YEAR, index.years().movies(word));
        }
        if (incomplete) {
            addPrefix();
        } else if (word.length() >= MIN_PREFIX_LETTERS) {
            prefix(MatchWeight.EARLIER_PREFIX, index.words(), word);
        }
        if (position > 0) {
            addJoined(parsed.content().get(position - 1) + word, incomplete);
        }
        if (position + 1 < parsed.content().size()) {
            addJoined(word + parsed.content().get(position + 1), parsed.isIncomplete(position + 1));
        }
        return this;
    }

    /** Matches the word with misspellings. */
    WordMatches fuzzy() {
        if (ParsedQuery.isYear(word)) {
            int year = Integer.parseInt(word);
            board.match(MatchWeight.NEAR_YEAR, index.years().movies(String.valueOf(year - 1)));
            board.match(MatchWeight.NEAR_YEAR, index.years().movies(String.valueOf(year + 1)));
        }
        if (!isCorrected(word)) {
            return this;
        }
        int edits = word.length() >= MIN_LETTERS_FOR_TWO_EDITS ? 2 : 1;
        List<List<String>> near = index.knownWords().within(word, edits);
        addComplete(MatchWeight.ONE_EDIT, near.getFirst());
        if (edits > 1) {
            addComplete(MatchWeight.TWO_EDITS, near.getLast());
        }
        for (String pair : index.knownJoined().within(word, 1).getFirst()) {
            board.match(MatchWeight.ONE_EDIT_JOINED, index.joined().movies(pair));
        }
        if (parsed.isIncomplete(position)) {
            for (String begun : index.knownWords().withPrefixNear(word)) {
                board.match(MatchWeight.PREFIX_ONE_EDIT, index.words().movies(begun));
            }
        }
        return this;
    }

    /** Whether misspellings of a word are searched: not of numbers and short words. */
    static boolean isCorrected(String word) {
        return word.length() >= MIN_LETTERS_FOR_ONE_EDIT && !ParsedQuery.isNumber(word);
    }

    /** Indices of the words of titles that the complete word matches. */
    Set<Integer> complete() {
        return complete;
    }

    private void addComplete(MatchWeight weight, Collection<String> words) {
        for (String known : words) {
            board.match(weight, index.words().movies(known));
            complete.add(index.words().indexOf(known));
        }
        complete.remove(-1);
    }

    private void addPrefix() {
        prefix(MatchWeight.PREFIX, index.words(), word);
        if (word.length() >= MIN_JOINED_PREFIX_LETTERS) {
            prefix(MatchWeight.PREFIX_JOINED, index.joined(), word);
        } else if (word.length() > 1 && ParsedQuery.isNumber(word)) {
            prefix(MatchWeight.PREFIX_YEAR, index.years(), word);
        }
    }

    private void addJoined(String joined, boolean begun) {
        board.match(MatchWeight.JOINED, index.words().movies(joined));
        if (begun) {
            prefix(MatchWeight.PREFIX_JOINED, index.words(), joined);
        }
    }

    private void prefix(MatchWeight weight, TermIndex terms, String start) {
        terms.forEachStartingWith(start, movies -> board.match(weight, movies));
    }
}
