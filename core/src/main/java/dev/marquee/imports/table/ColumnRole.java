package dev.marquee.imports.table;

import java.util.Locale;

/** What a column, or a field of JSON, says about a movie. */
public enum ColumnRole {
    /** An id of the catalogue, or a title. */
    MOVIE,
    TITLE,
    ORIGINAL,
    YEAR,
    DIRECTOR,
    /** In minutes. */
    RUNTIME,
    /** The user's own rating. */
    RATING,
    IMDB,
    TMDB,
    /** The site whose id stands in {@link #VALUE}. */
    SOURCE,
    VALUE,
    /** When it was rated or watched. */
    TIME,
    /** When it was put on a list. */
    ADDED,
    USER,
    /** Movie, series, episode, game. */
    KIND,
    /** Planned, watched, dropped. */
    STATUS,
    /** Whether, or how often, it was watched. */
    WATCHED,
    /** The season or episode, which a movie does not have. */
    SEASON,
    /** The place in a list. */
    ORDER;

    /** The name in the options of a table and in reports: {@code rating}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
