package dev.marquee.title.identify;

import dev.marquee.data.Links;
import java.util.Locale;

/**
 * Normalizes ids of IMDb and TMDb, which files write in several ways: {@code tt0113277}, {@code 0113277}, {@code
 * 113277}, {@code 949.0}.
 */
public final class ExternalIds {
    private static final int IMDB_DIGITS = 7;

    private ExternalIds() {}

    /**
     * Normalizes the ids of a movie. A text that is not an id, such as a blank, 0 or N/A, counts as unknown.
     *
     * @param imdb id on IMDb, in any of its forms
     * @param tmdb id on TMDb
     * @return the links, with an empty text for an unknown id
     */
    public static Links links(String imdb, String tmdb) {
        String digits = number(imdb.startsWith("tt") ? imdb.substring(2) : imdb);
        return new Links(
                digits.isEmpty() ? "" : "0".repeat(Math.max(0, IMDB_DIGITS - digits.length())) + digits, number(tmdb));
    }

    /**
     * Normalizes the ids of an entry that may name one id by its source.
     *
     * @param imdb id on IMDb, in any of its forms, or empty
     * @param tmdb id on TMDb, or empty
     * @param source the site of {@code value}, in any case, as in {@code IMDB}
     * @param value the id that stands in for one that is empty
     * @return the links, with an empty text for an unknown id
     */
    public static Links links(String imdb, String tmdb, String source, String value) {
        String site = source.toLowerCase(Locale.ROOT);
        return links(
                imdb.isEmpty() && site.contains("imdb") ? value : imdb,
                tmdb.isEmpty() && site.contains("tmdb") ? value : tmdb);
    }

    /** Whether both movies have an id of the same site, and not the same one; IMDb decides if both have ids of both. */
    static boolean contradict(Links one, Links other) {
        boolean imdb = !one.imdb().isEmpty() && !other.imdb().isEmpty();
        return imdb
                ? !number(one.imdb()).equals(number(other.imdb()))
                : !one.tmdb().isEmpty()
                        && !other.tmdb().isEmpty()
                        && !one.tmdb().equals(other.tmdb());
    }

    /**
     * {@return the digits without leading zeros; empty if the text is not an integer above 0}
     *
     * @param text any text, without spaces around it
     */
    public static String number(String text) {
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
