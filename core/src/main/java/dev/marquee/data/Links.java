package dev.marquee.data;

/**
 * A movie's ids on other sites, each empty if unknown.
 *
 * @param imdb the digits of the IMDb id, as MovieLens writes them: no {@code tt}, padded to seven
 * @param tmdb the TMDb id
 */
public record Links(String imdb, String tmdb) {
    /** No link is known. */
    public static final Links NONE = new Links("", "");
}
