package dev.marquee.algorithm.bayesfm.posterior;

import dev.marquee.math.Kernels;

/**
 * One row per user or movie, laid out so that the dot product of a user's and a movie's row is their linear predictor
 * η. With q the sum of a user's factors, s that of a movie's, v_m the factors of "rated m" and r_u those of "rated by
 * u", c the number of ratings, g = 1/√(c_u + 1) and h = 1/√(c_m + 1), it is (q + g v_m) · (s + h r_u) = q·s + g (v_m·s)
 * + h (q·r_u) + g h (v_m·r_u), plus linear weights.
 *
 * @param rank number of factors
 * @param values values, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
public record FactorTable(int rank, float[] values) {
    /** Table of the users. */
    static FactorTable ofUsers(PredictionRows users, PredictionRows movies) {
        FactorTable table = empty(users.rows(), users.rank());
        for (int user = 0; user < users.rows(); user++) {
            table.setUser(user, users.row(user), users.implicitValue(user), movies.feature(user));
        }
        return table;
    }

    /** Table of the movies. */
    static FactorTable ofMovies(PredictionRows movies, PredictionRows users) {
        FactorTable table = empty(movies.rows(), movies.rank());
        for (int movie = 0; movie < movies.rows(); movie++) {
            table.setMovie(movie, movies.row(movie), movies.implicitValue(movie), users.feature(movie));
        }
        return table;
    }

    public static FactorTable empty(int rows, int rank) {
        return new FactorTable(rank, new float[rows * width(rank)]);
    }

    /** Two runs of factors and four numbers, with padding. */
    public static int width(int rank) {
        return Kernels.stride(2 * rank + 4);
    }

    public int width() {
        return width(rank);
    }

    public int rows() {
        return values.length / width();
    }

    /**
     * Fills a user's row.
     *
     * @param user linear weight and factors, q
     * @param one value of the implicit feature of one more movie rated, g
     * @param raterMean linear weight and factors as a rater, r_u
     */
    public void setUser(int row, float[] user, float one, float[] raterMean) {
        set(row, user, one, raterMean);
        int at = row * width() + 2 * rank;
        values[at] = user[0];
        values[at + 1] = 1;
        values[at + 2] = one;
        values[at + 3] = self(user, raterMean);
    }

    /**
     * Fills a movie's row.
     *
     * @param movie linear weight and factors, s
     * @param one value of the implicit feature of one more rater, h
     * @param ratedMean linear weight and factors as a rated movie, v_m
     */
    public void setMovie(int row, float[] movie, float one, float[] ratedMean) {
        set(row, movie, one, ratedMean);
        int at = row * width() + 2 * rank;
        values[at] = 1;
        values[at + 1] = movie[0];
        values[at + 2] = self(movie, ratedMean);
        values[at + 3] = one;
    }

    private void set(int row, float[] own, float one, float[] implicit) {
        int at = row * width();
        for (int factor = 0; factor < rank; factor++) {
            values[at + factor] = own[factor + 1];
            values[at + rank + factor] = one * implicit[factor + 1];
        }
    }

    private float self(float[] own, float[] implicit) {
        float self = implicit[0];
        for (int factor = 1; factor <= rank; factor++) {
            self += own[factor] * implicit[factor];
        }
        return self;
    }

    /** Linear weight and factors of a user, q. */
    public float[] user(int row) {
        float[] user = new float[rank + 1];
        user[0] = values[row * width() + 2 * rank];
        System.arraycopy(values, row * width(), user, 1, rank);
        return user;
    }

    /** Linear weight and factors of a user as a rater, r_u. */
    public float[] rater(int row) {
        int at = row * width();
        float[] rater = new float[rank + 1];
        rater[0] = values[at + 2 * rank + 3];
        for (int factor = 0; factor < rank; factor++) {
            rater[factor + 1] = values[at + rank + factor] / ratedValue(row);
            rater[0] -= values[at + factor] * rater[factor + 1];
        }
        return rater;
    }

    /** A factor of a user or movie, q or s. */
    public float factor(int row, int factor) {
        return values[row * width() + factor];
    }

    /** The linear weight of a movie. */
    public float weight(int movie) {
        return values[movie * width() + 2 * rank + 1];
    }

    /** Value of the implicit feature of one more rater of a movie, h. */
    public float raterValue(int movie) {
        return values[movie * width() + 2 * rank + 3];
    }

    /** Value of the implicit feature of one more movie rated by a user, g. */
    public float ratedValue(int user) {
        return values[user * width() + 2 * rank + 2];
    }

    /** Adds the factors of a movie as a rated movie, v_m, to components from 1 on. */
    public void addRatedFactors(int movie, float[] components) {
        int at = movie * width() + rank;
        Kernels.best().addScaled(rank, 1 / raterValue(movie), values, at, components, 1);
    }

    /** The linear weight of a movie as a rated movie. */
    public float ratedWeight(int movie) {
        int at = movie * width();
        return values[at + 2 * rank + 2] - Kernels.best().dot(rank, values, at, values, at + rank) / raterValue(movie);
    }
}
