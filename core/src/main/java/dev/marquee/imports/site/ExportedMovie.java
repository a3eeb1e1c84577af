package dev.marquee.imports.site;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A movie as an export names it.
 *
 * @param titles the title, then others it goes by, such as the original one; may be empty where an id is given
 * @param year of release, or {@link Movie#UNKNOWN_YEAR}
 * @param links its ids elsewhere
 * @param id what MovieLens or the catalogue itself calls it; empty where unknown
 */
public record ExportedMovie(List<String> titles, int year, Links links, String id) {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

    /** Copies the titles, leaving blank and repeated ones out, and whatever would move the cursor of a terminal. */
    public ExportedMovie {
        titles = titles.stream()
                .map(ExportedMovie::printable)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    private static String printable(String title) {
        // Without a pattern where there is nothing to replace, which is nearly always, and there may be a million.
        for (int i = 0; i < title.length(); i++) {
            if (Character.isISOControl(title.charAt(i))) {
                return CONTROLS.matcher(title).replaceAll(" ").strip();
            }
        }
        return title.strip();
    }

    /** A movie that is known by its title and year alone. */
    public static ExportedMovie of(String title, int year) {
        return new ExportedMovie(List.of(title), year, Links.NONE, "");
    }

    /** How reports call it: {@code Heat (1995)}, or an id where there is no title. */
    public String label() {
        if (titles.isEmpty()) {
            return !id.isEmpty() ? id : !links.imdb().isEmpty() ? "tt" + links.imdb() : "TMDb " + links.tmdb();
        }
        return year == Movie.UNKNOWN_YEAR ? titles.getFirst() : "%s (%d)".formatted(titles.getFirst(), year);
    }
}
