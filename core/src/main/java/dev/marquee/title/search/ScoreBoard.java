package dev.marquee.title.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Adds up the scores of all movies for one query: the best match of each typed word, then bonuses. Movies are given by
 * rank. Not thread-safe.
 */
final class ScoreBoard {
    private final int[] scores;
    /** The words that match, as bits by their position. */
    private final int[] words;

    private final boolean[] inTitle;
    private final boolean[] retained;
    /** The best match of the current word. */
    private final byte[] best;

    private final int[] touched;
    private int touches;
    private int max;

    ScoreBoard(int movies) {
        this.scores = new int[movies];
        this.words = new int[movies];
        this.inTitle = new boolean[movies];
        this.retained = new boolean[movies];
        this.best = new byte[movies];
        this.touched = new int[movies];
    }

    /** Matches the current word in these movies. */
    void match(MatchWeight weight, int[] movies) {
        byte value = (byte) weight.value();
        for (int movie : movies) {
            if (best[movie] == 0) {
                touched[touches++] = movie;
            }
            if (value > best[movie]) {
                best[movie] = value;
            }
            inTitle[movie] |= weight.isInTitle();
        }
    }

    /** Adds the matches of the word at this position, below 32. */
    void endWord(int position) {
        for (int i = 0; i < touches; i++) {
            int movie = touched[i];
            add(movie, best[movie]);
            words[movie] |= 1 << position;
            best[movie] = 0;
        }
        touches = 0;
    }

    /** Adds a bonus for the whole text, after the words. */
    void addBonus(MatchWeight weight, BitSet movies) {
        for (int movie = movies.nextSetBit(0); movie >= 0; movie = movies.nextSetBit(movie + 1)) {
            add(movie, weight.value());
        }
    }

    private void add(int movie, int points) {
        scores[movie] += points;
        max = Math.max(max, scores[movie]);
    }

    /**
     * Retains the movies that match enough words, at least one of them in the title, and the filter.
     *
     * @param isEnough whether the matched words, as bits, are enough
     * @return the number of these movies
     */
    int retain(IntPredicate isEnough, IntPredicate filter) {
        int count = 0;
        for (int movie = 0; movie < scores.length; movie++) {
            retained[movie] = inTitle[movie] && isEnough.test(words[movie]) && filter.test(movie);
            count += retained[movie] ? 1 : 0;
        }
        return count;
    }

    boolean isRetained(int movie) {
        return retained[movie];
    }

    int score(int movie) {
        return scores[movie];
    }

    /**
     * The best movies: highest score first, equal ones by rank. Sorts by counting, since scores are small integers.
     *
     * @param n at least 1
     */
    List<Integer> best(int n) {
        int[] counts = new int[max + 1];
        for (int movie = 0; movie < scores.length; movie++) {
            if (isRetained(movie)) {
                counts[scores[movie]]++;
            }
        }
        int lowest = max;
        int found = counts[lowest];
        while (lowest > 0 && found < n) {
            lowest--;
            found += counts[lowest];
        }
        List<List<Integer>> byScore = new ArrayList<>();
        for (int score = lowest; score <= max; score++) {
            byScore.add(new ArrayList<>());
        }
        for (int movie = 0; movie < scores.length; movie++) {
            if (isRetained(movie) && scores[movie] >= lowest) {
                List<Integer> equal = byScore.get(scores[movie] - lowest);
                if (equal.size() < n) {
                    equal.add(movie);
                }
            }
        }
        return byScore.reversed().stream().flatMap(List::stream).limit(n).toList();
    }
}
