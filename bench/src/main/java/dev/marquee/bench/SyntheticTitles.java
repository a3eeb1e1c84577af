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
 * Movies with titles of made-up words, as long as titles are: one to six words out of 60,000, of which a few stand in many
 * titles and most in one (Zipf), a third with an article behind, a tenth numbered, a fifth with another title in brackets.
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
        List<Movie> invented = IntStream.range(0, movies)
                .mapToObj(movie -> new Movie(
                        new MovieId("" + movie),
                        title(Rng.keyed(SEED, 1, movie)),
                        1930 + Rng.keyed(SEED, 2, movie).nextInt(90),
                        List.of(GENRES.get(movie % GENRES.size())),
                        Links.NONE))
                .toList();
        return new Catalogue(invented, GENRES);
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
                .mapToObj(place -> word((int) Math.pow(WORDS, rng.nextDouble()) - 1))
                .collect(Collectors.joining(" "));
    }

    /** The word of a rank, 0 being that of most titles. */
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
