package dev.marquee.title.search;

import static java.util.Comparator.comparingInt;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Index of the titles of a catalogue. Movies are numbered by rank: 0 has the most ratings, so that the lower rank decides
 * between equally good matches. Immutable, thread-safe.
 */
final class TitleIndex {
    private final List<Movie> ranked;
    private final int[] movies;
    private final int[][][] names;
    private final TermIndex words;
    private final TermIndex joined;
    private final TermIndex starts;
    private final TermIndex wholes;
    private final TermIndex years;
    private final KnownWords knownWords;
    private final KnownWords knownJoined;

    /** @param ratings number of ratings per movie index in 0..size-1 */
    TitleIndex(Catalogue catalogue, IntUnaryOperator ratings) {
        this.movies = IntStream.range(0, catalogue.size())
                .boxed()
                .sorted(comparingInt((Integer movie) -> ratings.applyAsInt(movie))
                        .reversed()
                        .thenComparing(movie -> movie))
                .mapToInt(movie -> movie)
                .toArray();
        this.ranked = IntStream.of(movies).mapToObj(catalogue::movie).toList();
        List<IndexedTitle> titles =
                ranked.stream().map(movie -> IndexedTitle.of(movie.title())).toList();
        TermIndex.Builder word = new TermIndex.Builder();
        TermIndex.Builder pair = new TermIndex.Builder();
        TermIndex.Builder start = new TermIndex.Builder();
        TermIndex.Builder whole = new TermIndex.Builder();
        TermIndex.Builder year = new TermIndex.Builder();
        for (int rank = 0; rank < movies.length; rank++) {
            IndexedTitle title = titles.get(rank);
            word.add(title.words(), rank);
            pair.add(title.joined(), rank);
            start.add(title.starts(), rank);
            whole.add(title.wholes(), rank);
            if (ranked.get(rank).hasYear()) {
                year.add(List.of(String.valueOf(ranked.get(rank).year())), rank);
            }
        }
        this.words = word.build();
        this.joined = pair.build();
        this.starts = start.build();
        this.wholes = whole.build();
        this.years = year.build();
        this.names = titles.stream().map(this::wordIndices).toArray(int[][][]::new);
        this.knownWords = new KnownWords(words.terms());
        this.knownJoined = new KnownWords(joined.terms());
    }

    private int[][] wordIndices(IndexedTitle title) {
        return title.names().stream()
                .map(name -> name.stream().mapToInt(words::indexOf).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return movies.length;
    }

    /** The movie of a rank. */
    Movie movie(int rank) {
        return ranked.get(rank);
    }

    /** The catalogue's index of the movie of a rank. */
    int index(int rank) {
        return movies[rank];
    }

    /** The complete names of a movie as indices into {@link #words}, without stop words; not to be changed. */
    int[][] names(int rank) {
        return names[rank];
    }

    /** Each word, as written and in its common spelling. */
    TermIndex words() {
        return words;
    }

    /** Pairs of adjacent words, written as one. */
    TermIndex joined() {
        return joined;
    }

    /** Names, and the parts after a colon or dash. */
    TermIndex starts() {
        return starts;
    }

    /** Complete names without stop words and spaces. */
    TermIndex wholes() {
        return wholes;
    }

    /** Years of release, as text. */
    TermIndex years() {
        return years;
    }

    KnownWords knownWords() {
        return knownWords;
    }

    KnownWords knownJoined() {
        return knownJoined;
    }
}
