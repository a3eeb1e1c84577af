package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of ratings by genre, decade and value, 0..1; 0 without ratings. A movie counts for each of its genres; one without
 * a known year counts for no decade. Immutable.
 */
public final class RatingProfile {
    /** No movie is older. Years outside of the {@value #DECADES} decades from here on are not counted. */
    private static final int FIRST_DECADE = 1870;

    private static final int DECADES = 40;

    private final Dataset data;
    private final long[] byGenre;
    private final long[] byDecade = new long[DECADES];
    private final long[] byLevel;
    private long all;

    private RatingProfile(Dataset data) {
        this.data = data;
        this.byGenre = new long[data.catalogue().genres().size()];
        this.byLevel = new long[data.ratings().scale().levels()];
    }

    /** The profile of all ratings of the data. Linear in their number. */
    public static RatingProfile ofAll(Dataset data) {
        RatingProfile profile = new RatingProfile(data);
        RatingRows raters = data.ratings().byMovie();
        for (int movie = 0; movie < raters.rows(); movie++) {
            profile.addMovie(movie, raters.count(movie));
        }
        for (int entry = 0; entry < raters.size(); entry++) {
            profile.byLevel[raters.level(entry)]++;
        }
        return profile;
    }

    /** The profile of one user's ratings. */
    public static RatingProfile of(List<Rated> ratings, Dataset data) {
        RatingProfile profile = new RatingProfile(data);
        for (Rated rated : ratings) {
            profile.addMovie(rated.movie(), 1);
            profile.byLevel[data.ratings().scale().level(rated.value())]++;
        }
        return profile;
    }

    private void addMovie(int index, int ratings) {
        Movie movie = data.catalogue().movie(index);
        List<String> genres = data.catalogue().genres();
        movie.genres().forEach(genre -> byGenre[genres.indexOf(genre)] += ratings);
        int decade = (movie.year() - FIRST_DECADE) / 10;
        if (movie.hasYear() && movie.year() >= FIRST_DECADE && decade < DECADES) {
            byDecade[decade] += ratings;
        }
        all += ratings;
    }

    /** The number of ratings. */
    public long all() {
        return all;
    }

    /** The share of ratings of movies of a genre, 0..1. */
    public double genre(String genre) {
        return share(byGenre[data.catalogue().genres().indexOf(genre)]);
    }

    /** The share of ratings of movies of a decade, 0..1. */
    public double decade(int first) {
        return share(byDecade[(first - FIRST_DECADE) / 10]);
    }

    /** The share of ratings of a level of the scale, 0..1. */
    public double level(int level) {
        return share(byLevel[level]);
    }

    /** The decades with ratings, by their first year, the earliest first. */
    public List<Integer> decades() {
        return IntStream.range(0, DECADES)
                .filter(decade -> byDecade[decade] > 0)
                .mapToObj(decade -> FIRST_DECADE + 10 * decade)
                .toList();
    }

    /** The genres that are a matter of taste and have ratings, in the catalogue's order. */
    public List<String> genres() {
        return data.catalogue().tasteGenres().stream()
                .filter(genre -> genre(genre) > 0)
                .toList();
    }

    /** The rating value of each level, the lowest first. */
    public List<Float> values() {
        RatingScale scale = data.ratings().scale();
        return IntStream.range(0, byLevel.length).mapToObj(scale::value).toList();
    }

    private double share(long count) {
        return all == 0 ? 0 : (double) count / all;
    }
}
