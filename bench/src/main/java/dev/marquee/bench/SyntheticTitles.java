package dev.marquee.bench;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.math.Rng;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Movies with synthetic titles of realistic length: one to six words out of 60,000 with a Zipf distribution; a third
 * end with an article, a tenth are numbered, a fifth have another title in brackets.
 */
final class SyntheticTitles {
    private static final long SEED = 11;
    private static final int WORDS = 60_000;
    private static final List<String> GENRES = List.of("Comedy", "Drama", "Horror", "Western");
    private static final List<String> NUMBERS = List.of("II", "III", "IV", "2", "3", "Part II");
    private static final List<String> SMALL_WORDS =
            List.of("of", "the", "in", "and", "to", "my", "a", "love", "man", "night");
    private static final String CONSONANTS = "bbccddffgghjkllmmnnnpprrrrsssttttvwyz";
    private static final String VOWELS = "aaaeeeeeiiioou";

    private SyntheticTitles() {}

    static Catalogue of(int movies) {
        List<Movie> synthetic = IntStream.range(0, movies)
                .mapToObj(movie -> new Movie(
                        new MovieId("" + movie),
                        title(Rng.keyed(SEED, 1, movie)),
                        1930 + Rng.keyed(SEED, 2, movie).nextInt(90),
                        List.of(GENRES.get(movie % GENRES.size())),
                        Links.NONE))
                .toList();
        return new Catalogue(synthetic, GENRES);
    }

    private static String title(Rng rng) {
        String title = words(rng);
        if (rng.nextInt(10) == 0) {
            title += (rng.nextInt(2) == 0 ? " " : ": ") + NUMBERS.get(rng.nextInt(NUMBERS.size()));
        }
        if (rng.nextInt(3) == 0) {
            title += ", The";
        }
        return rng.nextInt(5) == 0 ? title + " (" + words(rng) + ")" : title;
    }

    private static String words(Rng rng) {
        int words = 1 + rng.nextInt(3) + rng.nextInt(4) * rng.nextInt(2);
        return IntStream.range(0, words)
                .mapToObj(_ -> word((int) Math.pow(WORDS, rng.nextDouble()) - 1))
                .collect(Collectors.joining(" "));
    }

    /** The word of a frequency rank; 0 is the most frequent. */
    private static String word(int rank) {
        if (rank < SMALL_WORDS.size()) {
            return SMALL_WORDS.get(rank);
        }
        Rng rng = Rng.keyed(SEED, 3, rank);
        StringBuilder word = new StringBuilder();
        int syllables = 1 + rng.nextInt(2) + rng.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(letter(CONSONANTS, rng)).append(letter(VOWELS, rng));
        }
        if (rng.nextInt(3) > 0) {
            word.append(letter(CONSONANTS, rng));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static char letter(String letters, Rng rng) {
        return letters.charAt(rng.nextInt(letters.length()));
    }
}
