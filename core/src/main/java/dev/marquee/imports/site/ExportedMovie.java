package dev.marquee.imports.site;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A movie as named by an export.
 *
 * @param titles the title, then alternative ones, such as the original title; may be empty if an id is given
 * @param year of release, or {@link Movie#UNKNOWN_YEAR}
 * @param links its ids on other sites
 * @param id its id in MovieLens or in the catalogue; empty if unknown
 */
public record ExportedMovie(List<String> titles, int year, Links links, String id) {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

    /**
     * Copies the titles, without blank and repeated ones and without control characters, which could move the cursor of
     * a terminal.
     */
    public ExportedMovie {
        titles = titles.stream()
                .map(ExportedMovie::printable)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    private static String printable(String title) {
        // Avoids the regex if there is nothing to replace: nearly always, and there may be a million titles.
        for (int i = 0; i < title.length(); i++) {
            if (Character.isISOControl(title.charAt(i))) {
                return CONTROLS.matcher(title).replaceAll(" ").strip();
            }
        }
        return title.strip();
    }

    /** A movie with only a title and a year. */
    public static ExportedMovie of(String title, int year) {
        return new ExportedMovie(List.of(title), year, Links.NONE, "");
    }

    /** The label in reports: {@code Heat (1995)}, or an id if there is no title. */
    public String label() {
        if (titles.isEmpty()) {
            return !id.isEmpty() ? id : !links.imdb().isEmpty() ? "tt" + links.imdb() : "TMDb " + links.tmdb();
        }
        return year == Movie.UNKNOWN_YEAR ? titles.getFirst() : "%s (%d)".formatted(titles.getFirst(), year);
    }
}
