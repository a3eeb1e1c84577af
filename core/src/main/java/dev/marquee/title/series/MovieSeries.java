package dev.marquee.title.series;

import dev.marquee.data.Catalogue;
import java.util.List;

/**
 * The series of a catalogue. Two movies are parts of one series
 *
 * <ul>
 *   <li>if one is numbered and the other is the part before it: {@code Toy Story} and {@code Toy Story 2}, {@code
 *       Godfather, The} and {@code Godfather: Part II, The}; of a remake and its original, the later one before it.
 *       Where movies are only counted ({@code Movie 1}), numbers say nothing
 *   <li>if they share what precedes a colon or a dash, of at least two words, or one is called that: {@code Lord of the
 *       Rings: The Two Towers, The}, {@code Die Hard} and {@code Die Hard: With a Vengeance}
 *   <li>if at least three share what precedes "and the", of at least two words: {@code Harry Potter and the …}
 * </ul>
 *
 * <p>and if they have a genre in common, where genres are known. The second and third rule join no two movies of one
 * title, none that are more than {@value SeriesFinder#MAX_GAP} years apart ({@value SeriesFinder#MAX_GAP_AFTER_FIRST}
 * if one is called as the prefix), and no {@linkplain SeriesFinder#ALONE shows and documentaries}. Immutable,
 * thread-safe.
 */
public final class MovieSeries {
    private final List<List<Integer>> all;

    private MovieSeries(List<List<Integer>> all) {
        this.all = all;
    }

    /**
     * Finds the series of a catalogue. O(movies · log movies); a tenth of a second for 10,000 movies.
     *
     * @param catalogue titles, years and genres decide
     */
    public static MovieSeries of(Catalogue catalogue) {
        return new MovieSeries(new SeriesFinder(catalogue).find());
    }

    /**
     * {@return the parts of each series, 0-based, at least two each, in order of their years, then of their numbers; of
     * their numbers, if a year is unknown}
     */
    public List<List<Integer>> all() {
        return all;
    }
}
