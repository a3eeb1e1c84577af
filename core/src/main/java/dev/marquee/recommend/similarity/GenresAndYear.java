package dev.marquee.recommend.similarity;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.recommend.genre.MovieGenres;
import java.util.List;

/**
 * Similarity by catalogue metadata, in 0..1: ¾ the Jaccard similarity of the genres, ¼ the closeness of the years (1
 * for the same year, ½ for ten years apart, ⅓ for twenty). Unknown genres or years have similarity 0.
 */
final class GenresAndYear implements Similarity {
    private static final float GENRES = 0.75f;
    private static final float YEAR = 0.25f;
    private static final float YEARS_TO_HALF = 10;

    private final MovieGenres genres;
    private final int[] years;

    public GenresAndYear(Catalogue catalogue) {
        List<Movie> movies = catalogue.movies();
        genres = MovieGenres.of(catalogue);
        years = movies.stream().mapToInt(Movie::year).toArray();
    }

    @Override
    public void similarities(int movie, int[] others, float[] similarities) {
        for (int i = 0; i < others.length; i++) {
            int other = others[i];
            float similarity =
                    GENRES * (float) genres.similarity(movie, other) + YEAR * closeness(years[movie], years[other]);
            similarities[i] = other == movie ? 1 : similarity;
        }
    }

    private static float closeness(int year, int other) {
        boolean known = year != Movie.UNKNOWN_YEAR && other != Movie.UNKNOWN_YEAR;
        return known ? YEARS_TO_HALF / (YEARS_TO_HALF + Math.abs(year - other)) : 0;
    }
}
