package dev.marquee.feature;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of plots that tell movies apart: of at least {@value #MIN_MOVIES} movies, since rarer ones say hardly more
 * than the movies' ids, and of at most a tenth of the plots, since more frequent ones say what all plots say ("young",
 * "life"); of these the {@value #MAX_WORDS} most frequent. Immutable.
 */
public final class PlotWords {
    private static final int MIN_MOVIES = 3;
    private static final int MAX_WORDS = 1_000;
    private static final double MAX_SHARE = 0.1;
    private static final int MIN_LETTERS = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Set<String> words;

    private PlotWords(Set<String> words) {
        this.words = words;
    }

    /**
     * {@return the words of the plots of a catalogue}
     *
     * @param catalogue the movies
     */
    public static PlotWords of(Catalogue catalogue) {
        Map<String, Integer> movies = new TreeMap<>();
        int plots = 0;
        for (Movie movie : catalogue.movies()) {
            List<String> all = split(movie);
            plots += all.isEmpty() ? 0 : 1;
            all.forEach(word -> movies.merge(word, 1, Integer::sum));
        }
        double max = MAX_SHARE * plots;
        return new PlotWords(new HashSet<>(movies.entrySet().stream()
                .filter(word -> word.getValue() >= MIN_MOVIES && word.getValue() <= max)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // stable: equally frequent ones by word
                .limit(MAX_WORDS)
                .map(Map.Entry::getKey)
                .toList()));
    }

    /** {@return these words in order} */
    public List<String> all() {
        return words.stream().sorted().toList();
    }

    /**
     * {@return those of these words that a plot has, each once}
     *
     * @param movie any movie, also of another catalogue
     */
    public List<String> in(Movie movie) {
        return split(movie).stream().filter(words::contains).toList();
    }

    private static List<String> split(Movie movie) {
        return NO_LETTERS
                .splitAsStream(movie.metadata().plot().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= MIN_LETTERS)
                .distinct()
                .toList();
    }
}
