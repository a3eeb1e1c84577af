package dev.marquee.title.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Inverted index: sorted terms, each with the ranks of the movies that have it, ascending. Immutable, thread-safe. */
final class TermIndex {
    private static final int[] NONE = {};

    /** Prefixes up to this length have their own postings, since thousands of terms start with one letter. */
    private static final int SHORT_PREFIX_LETTERS = 3;

    private final String[] terms;
    private final int[][] movies;
    private final Map<String, int[]> byShortPrefix;

    private TermIndex(String[] terms, int[][] movies, Map<String, int[]> byShortPrefix) {
        this.terms = terms;
        this.movies = movies;
        this.byShortPrefix = byShortPrefix;
    }

    /** Collects movies in ascending order. */
    static final class Builder {
        private final Map<String, Postings> postings = new HashMap<>();
        private final Map<String, Postings> prefixes = new HashMap<>();

        void add(Iterable<String> terms, int movie) {
            for (String term : terms) {
                postings.computeIfAbsent(term, _ -> new Postings()).add(movie);
                for (int end = 1; end <= Math.min(SHORT_PREFIX_LETTERS, term.length()); end++) {
                    prefixes.computeIfAbsent(term.substring(0, end), _ -> new Postings())
                            .add(movie);
                }
            }
        }

        TermIndex build() {
            String[] terms = postings.keySet().stream().sorted().toArray(String[]::new);
            int[][] movies = new int[terms.length][];
            Arrays.setAll(
                    movies,
                    term -> postings.getOrDefault(terms[term], new Postings()).movies());
            Map<String, int[]> byShortPrefix = new HashMap<>();
            prefixes.forEach((prefix, some) -> byShortPrefix.put(prefix, some.movies()));
            return new TermIndex(terms, movies, byShortPrefix);
        }
    }

    private static final class Postings {
        private int[] movies = new int[1];
        private int size;

        void add(int movie) {
            if (size > 0 && movies[size - 1] == movie) {
                return;
            }
            if (size == movies.length) {
                movies = Arrays.copyOf(movies, 2 * size);
            }
            movies[size++] = movie;
        }

        int[] movies() {
            return Arrays.copyOf(movies, size);
        }
    }

    List<String> terms() {
        return List.of(terms);
    }

    /** The 0-based index of a term in sorted order, or -1 if there is none. */
    int indexOf(String term) {
        return Math.max(-1, Arrays.binarySearch(terms, term));
    }

    /** The movies of a term; not to be changed. */
    int[] movies(String term) {
        int index = indexOf(term);
        return index < 0 ? NONE : movies[index];
    }

    /** The movies of the term of an index; not to be changed. */
    int[] movies(int term) {
        return movies[term];
    }

    /** Calls back with the movies of the terms that start with the prefix, some of them several times. */
    void forEachStartingWith(String prefix, Consumer<int[]> use) {
        if (prefix.length() <= SHORT_PREFIX_LETTERS) {
            use.accept(byShortPrefix.getOrDefault(prefix, NONE));
            return;
        }
        int found = Arrays.binarySearch(terms, prefix);
        for (int term = found < 0 ? -found - 1 : found; term < terms.length && terms[term].startsWith(prefix); term++) {
            use.accept(movies[term]);
        }
    }
}
