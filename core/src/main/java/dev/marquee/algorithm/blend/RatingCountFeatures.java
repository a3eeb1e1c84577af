package dev.marquee.algorithm.blend;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;

/** How much is known of users and movies: logarithms of their numbers of ratings. */
final class RatingCountFeatures {
    private final float[] users;
    private final float[] movies;

    RatingCountFeatures(Ratings ratings) {
        this.users = logs(ratings.byUser());
        this.movies = logs(ratings.byMovie());
    }

    private RatingCountFeatures(float[] users, float[] movies) {
        this.users = users;
        this.movies = movies;
    }

    /** The same of users and of the movies known before, with new ones counted in other ratings. */
    RatingCountFeatures withMovies(Ratings ratings, int[] fresh) {
        float[] all = Arrays.copyOf(movies, ratings.movies());
        for (int movie : fresh) {
            all[movie] = log(ratings.byMovie().count(movie));
        }
        return new RatingCountFeatures(users, all);
    }

    private static float[] logs(RatingRows rows) {
        float[] logs = new float[rows.rows()];
        for (int row = 0; row < logs.length; row++) {
            logs[row] = log(rows.count(row));
        }
        return logs;
    }

    static float log(int ratings) {
        return (float) Math.log1p(ratings);
    }

    int movies() {
        return movies.length;
    }

    float user(int user) {
        return users[user];
    }

    double[] context(float user, int movie) {
        return new double[] {1, user, movies[movie]};
    }
}
