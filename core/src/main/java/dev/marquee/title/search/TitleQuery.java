package dev.marquee.title.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Runs a search text against the index, strictly or loosely; a looser run finds everything a stricter one finds.
 *
 * @param filter restricts the ranks that can be found
 */
record TitleQuery(ParsedQuery parsed, IntPredicate filter, TitleIndex index) {
    /** With fewer words only a short one may be missing: the other one alone is no evidence. */
    private static final int MIN_WORDS_FOR_PARTIAL = 3;

    /** A run: the scores, and the number of movies found. */
    record Run(ScoreBoard board, int found) {}

    /** All words match, correctly spelled. */
    Run strict() {
        ScoreBoard board = new ScoreBoard(index.size());
        List<Set<Integer>> complete = match(board, false);
        return finish(board, complete, board.retain(this::hasAll, filter));
    }

    /**
     * All words match, possibly misspelled; if there is no such movie, all words except one. Of two words the missing one
     * is too short to be corrected.
     */
    Run loose() {
        ScoreBoard board = new ScoreBoard(index.size());
        List<Set<Integer>> complete = match(board, true);
        int all = board.retain(this::hasAll, filter);
        return finish(board, complete, all > 0 ? all : board.retain(this::hasAllButOne, filter));
    }

    private boolean hasAll(int matched) {
        return Integer.bitCount(matched) == words();
    }

    private boolean hasAllButOne(int matched) {
        int missing = words() - Integer.bitCount(matched);
        return missing == 0
                || (missing == 1
                        && words() > 1
                        && (words() >= MIN_WORDS_FOR_PARTIAL
                                || !WordMatches.isCorrected(
                                        parsed.content().get(Integer.numberOfTrailingZeros(~matched)))));
    }

    private int words() {
        return parsed.content().size();
    }

    /** Matches each word; returns for each one the indices of the words of titles that it matches as a whole. */
    private List<Set<Integer>> match(ScoreBoard board, boolean fuzzy) {
        List<Set<Integer>> complete = new ArrayList<>();
        for (int position = 0; position < words(); position++) {
            WordMatches matches = new WordMatches(parsed, position, index, board).exact();
            complete.add((fuzzy ? matches.fuzzy() : matches).complete());
            board.endWord(position);
        }
        return complete;
    }

    private Run finish(ScoreBoard board, List<Set<Integer>> complete, int found) {
        if (found > 0) {
            board.addBonus(MatchWeight.WHOLE, wholes(board, complete));
            board.addBonus(MatchWeight.START, starts());
            parsed.optional().forEach(word -> board.addBonus(MatchWeight.OPTIONAL, set(word)));
        }
        return new Run(board, found);
    }

    private BitSet set(String word) {
        BitSet movies = new BitSet(index.size());
        set(movies, index.words().movies(word));
        return movies;
    }

    private static void set(BitSet movies, int[] some) {
        for (int movie : some) {
            movies.set(movie);
        }
    }

    /** Movies of which a name starts with the typed text. */
    private BitSet starts() {
        BitSet movies = new BitSet(index.size());
        index.starts().forEachStartingWith(parsed.text(), some -> set(movies, some));
        return movies;
    }

    /** Movies of which a name consists of the typed words only, or of these except the year. */
    private BitSet wholes(ScoreBoard board, List<Set<Integer>> complete) {
        BitSet movies = new BitSet(index.size());
        set(movies, index.wholes().movies(parsed.whole()));
        int required = IntStream.range(0, words())
                .filter(position -> !ParsedQuery.isYear(parsed.content().get(position)))
                .findFirst()
                .orElse(0);
        for (int word : complete.get(required)) {
            for (int movie : index.words().movies(word)) {
                if (board.isRetained(movie) && !movies.get(movie) && isWhole(movie, complete)) {
                    movies.set(movie);
                }
            }
        }
        return movies;
    }

    private boolean isWhole(int movie, List<Set<Integer>> complete) {
        for (int[] name : index.names(movie)) {
            boolean isWhole = name.length == words() && consistsOf(name, complete, -1);
            boolean isWithoutYear = name.length == words() - 1
                    && yearPosition(movie) >= 0
                    && consistsOf(name, complete, yearPosition(movie));
            if (isWhole || isWithoutYear) {
                return true;
            }
        }
        return false;
    }

    /** The position of the movie's year among the typed words, or -1. */
    private int yearPosition(int movie) {
        return parsed.content().indexOf(String.valueOf(index.movie(movie).year()));
    }

    /** @param skipped position of a typed word that is not in the name, or -1 */
    private static boolean consistsOf(int[] name, List<Set<Integer>> complete, int skipped) {
        for (int position = 0; position < complete.size(); position++) {
            Set<Integer> words = complete.get(position);
            if (position != skipped && !containsAny(name, words)) {
                return false;
            }
        }
        return true;
    }

    private static boolean containsAny(int[] name, Set<Integer> words) {
        for (int word : name) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
