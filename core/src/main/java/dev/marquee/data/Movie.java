package dev.marquee.data;

import java.util.List;

/**
 * A movie of the catalogue.
 *
 * @param id its external id
 * @param title as the catalogue writes it, without the year: {@code Matrix, The}
 * @param year of release, or {@link #UNKNOWN_YEAR}
 * @param genres in the catalogue's order; empty if none is known
 * @param links its ids on other sites
 */
public record Movie(MovieId id, String title, int year, List<String> genres, Links links) {
    /** The year of a movie whose year is unknown. */
    public static final int UNKNOWN_YEAR = 0;

    /** Copies the genres. */
    public Movie {
        genres = List.copyOf(genres);
    }

    /**
     * {@return a movie of which only the id is known, which is also its title}
     *
     * @param id external id
     */
    public static Movie untitled(MovieId id) {
        return new Movie(id, id.value(), UNKNOWN_YEAR, List.of(), Links.NONE);
    }

    /** {@return whether the year of release is known} */
    public boolean hasYear() {
        return year != UNKNOWN_YEAR;
    }

    /** {@return the title, followed by the year in parentheses if known: {@code Heat (1995)}} */
    public String titleAndYear() {
        return hasYear() ? title + " (" + year + ")" : title;
    }
}
