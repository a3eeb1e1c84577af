package dev.marquee.synth;

import dev.marquee.math.Rng;
import java.util.List;
import java.util.stream.IntStream;

/** The genres of MovieLens, as often as there, and the one to three genres of a movie as bits. */
final class SyntheticGenres {
    static final List<String> NAMES = List.of(
            "Action",
            "Adventure",
            "Animation",
            "Children",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    private static final int[] FREQUENCY = {8, 5, 3, 3, 18, 6, 6, 28, 3, 1, 7, 1, 3, 9, 4, 10, 2, 1};
    private static final int SUM = IntStream.of(FREQUENCY).sum();
    private static final int MAX_GENRES = 3;

    private SyntheticGenres() {}

    /** The bits of the genres of a movie, at least one of them set. */
    static int draw(Rng rng) {
        int genres = 0;
        int draws = 1 + rng.nextInt(MAX_GENRES);
        for (int i = 0; i < draws; i++) {
            genres |= 1 << one(rng.nextInt(SUM));
        }
        return genres;
    }

    private static int one(int number) {
        int genre = 0;
        int rest = number - FREQUENCY[0];
        while (rest >= 0) {
            rest -= FREQUENCY[++genre];
        }
        return genre;
    }

    /** The names of the set bits, in order. */
    static List<String> names(int genres) {
        return IntStream.range(0, NAMES.size())
                .filter(genre -> (genres >> genre & 1) == 1)
                .mapToObj(NAMES::get)
                .toList();
    }
}
