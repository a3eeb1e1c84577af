package dev.marquee.algorithm.blend;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/** How much is known of users and movies: logarithms of their numbers of ratings. */
final class Known {
    private final float[] users;
    private final float[] movies;

    Known(Ratings ratings) {
        this.users = logs(ratings.byUser());
        this.movies = logs(ratings.byMovie());
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

    float user(int user) {
        return users[user];
    }

    double[] context(float user, int movie) {
        return new double[] {1, user, movies[movie]};
    }
}
