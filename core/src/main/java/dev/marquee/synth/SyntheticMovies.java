package dev.marquee.synth;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.math.Rng;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The movies: quality, its drift, factors of taste, genres and day of release, by index from 0. About 60 bytes per movie. Popular
 * movies are better on average, and movies of one genre have similar factors, so that genres tell about taste.
 */
final class SyntheticMovies {
    /** The number of factors of taste. */
    static final int FACTORS = 8;

    static final int FIRST_YEAR = 1915;
    static final int LAST_YEAR = 2022;

    /** Standard deviation of the part of a rating that is taste. */
    private static final double TASTE = 0.48;

    private static final double QUALITY = 0.5;
    private static final double QUALITY_OF_POPULAR = 0.5;
    private static final double DRIFT = 0.12;
    private static final double GENRE_SHARE = 0.7;
    private static final double MEAN_AGE = 20;
    private static final int DAYS_PER_YEAR = 365;

    final PopularityLaw popularity;
    private final float[] quality;
    private final float[] drift;
    private final float[] factors;
    private final int[] genres;
    private final int[] releaseDay;

    SyntheticMovies(int movies, long seed) {
        popularity = new PopularityLaw(movies, seed);
        quality = new float[movies];
        drift = new float[movies];
        factors = new float[movies * FACTORS];
        genres = new int[movies];
        releaseDay = new int[movies];
        double[][] centroids = IntStream.range(0, SyntheticGenres.NAMES.size())
                .mapToObj(genre -> gaussians(Rng.keyed(seed, Streams.GENRE, genre)))
                .toArray(double[][]::new);
        for (int rank = 0; rank < movies; rank++) {
            int movie = popularity.movie(rank);
            draw(movie, popularity.deviate(rank), centroids, Rng.keyed(seed, Streams.MOVIE, movie));
        }
    }

    private void draw(int movie, double popular, double[][] centroids, Rng rng) {
        double own = Math.sqrt(1 - QUALITY_OF_POPULAR * QUALITY_OF_POPULAR);
        quality[movie] = (float) (QUALITY * (QUALITY_OF_POPULAR * popular + own * rng.nextGaussian()));
        drift[movie] = (float) (DRIFT * rng.nextGaussian());
        int age = (int) (-MEAN_AGE * Math.log(1 - rng.nextDouble()));
        int year = Math.max(FIRST_YEAR, LAST_YEAR - age);
        releaseDay[movie] = (int) LocalDate.of(year, 1, 1).toEpochDay() + rng.nextInt(DAYS_PER_YEAR);
        genres[movie] = SyntheticGenres.draw(rng);
        double byGenre = GENRE_SHARE / Math.sqrt(Integer.bitCount(genres[movie]));
        double byMovie = Math.sqrt(1 - GENRE_SHARE * GENRE_SHARE);
        for (int factor = 0; factor < FACTORS; factor++) {
            double value = byMovie * rng.nextGaussian();
            for (int genre = 0; genre < centroids.length; genre++) {
                value += (genres[movie] >> genre & 1) == 0 ? 0 : byGenre * centroids[genre][factor];
            }
            factors[movie * FACTORS + factor] = (float) (TASTE / Math.sqrt(FACTORS) * value);
        }
    }

    private static double[] gaussians(Rng rng) {
        double[] gaussians = new double[FACTORS];
        Arrays.setAll(gaussians, _ -> rng.nextGaussian());
        return gaussians;
    }

    int size() {
        return quality.length;
    }

    /** What a rating of the movie has more than the mean, at a time in −1..1 of the whole period. */
    double quality(int movie, double time) {
        return quality[movie] + drift[movie] * time;
    }

    /** What a user with these factors likes the movie more than others do. */
    double taste(float[] user, int movie) {
        double sum = 0;
        for (int factor = 0; factor < FACTORS; factor++) {
            sum += user[factor] * factors[movie * FACTORS + factor];
        }
        return sum;
    }

    /** Days since 1970. */
    int releaseDay(int movie) {
        return releaseDay[movie];
    }

    /** The movie with a title; its id is its index plus 1. */
    Movie describe(int movie, String title) {
        return new Movie(
                new MovieId(Integer.toString(movie + 1)),
                title,
                LocalDate.ofEpochDay(releaseDay[movie]).getYear(),
                SyntheticGenres.names(genres[movie]),
                Links.NONE);
    }
}
