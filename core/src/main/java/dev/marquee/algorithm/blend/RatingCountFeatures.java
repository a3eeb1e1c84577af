package dev.marquee.algorithm.blend;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;

/** Meta-features of the stack: log(1 + number of ratings) of users and movies. */
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

    /** A copy with new movies, counted in other ratings; users and known movies keep their values. */
    RatingCountFeatures withMovies(Ratings ratings, int[] newMovies) {
        float[] all = Arrays.copyOf(movies, ratings.movies());
        for (int movie : newMovies) {
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
