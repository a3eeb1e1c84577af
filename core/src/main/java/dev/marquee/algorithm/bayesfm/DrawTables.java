package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Kernels;

/**
 * Lays out what a chain has drawn so that a prediction is one product of two rows. With q the sum of a user's factors, s
 * that of a movie's, v_m the factors of "rated m" and r_u those of "rated by u", and c the number of ratings, the pair's
 * value is (q' + g v_m) · (s' + h r_u) beside linear weights, where g = 1/√(c_u + 1), h = 1/√(c_m + 1), and q', s' have
 * their implicit parts shrunk from 1/√c to 1/√(c + 1).
 */
final class DrawTables {
    private final Coefficients users;
    private final Coefficients movies;
    private final int rank;
    private final int width;

    DrawTables(Coefficients users, Coefficients movies) {
        this.users = users;
        this.movies = movies;
        this.rank = users.rank();
        this.width = Kernels.stride(2 * rank + 4);
    }

    Draw draw(Observation observation) {
        Rows ofUsers = new Rows(users);
        Rows ofMovies = new Rows(movies);
        float[] userTable = new float[users.side().rows() * width];
        float[] movieTable = new float[movies.side().rows() * width];
        for (int user = 0; user < users.side().rows(); user++) {
            int at = user * width;
            float self = 0;
            for (int factor = 0; factor < rank; factor++) {
                float whole = ofUsers.shrunk(user, factor + 1);
                float raterOf = implicit(movies, factor + 1, user);
                userTable[at + factor] = whole;
                userTable[at + rank + factor] = ofUsers.one(user) * raterOf;
                self += whole * raterOf;
            }
            userTable[at + 2 * rank] = ofUsers.shrunk(user, 0);
            userTable[at + 2 * rank + 1] = 1;
            userTable[at + 2 * rank + 2] = ofUsers.one(user);
            userTable[at + 2 * rank + 3] = self + implicit(movies, 0, user);
        }
        for (int movie = 0; movie < movies.side().rows(); movie++) {
            int at = movie * width;
            float self = 0;
            for (int factor = 0; factor < rank; factor++) {
                float whole = ofMovies.shrunk(movie, factor + 1);
                float rated = implicit(users, factor + 1, movie);
                movieTable[at + factor] = whole;
                movieTable[at + rank + factor] = ofMovies.one(movie) * rated;
                self += whole * rated;
            }
            movieTable[at + 2 * rank] = 1;
            movieTable[at + 2 * rank + 1] = ofMovies.shrunk(movie, 0);
            movieTable[at + 2 * rank + 2] = self + implicit(users, 0, movie);
            movieTable[at + 2 * rank + 3] = ofMovies.one(movie);
        }
        return new Draw(
                width,
                userTable,
                movieTable,
                observation.thresholds().clone(),
                roots(observation.userWeights()),
                roots(observation.movieWeights()));
    }

    /** The coefficient of a side's implicit feature: of a user that they rated the movie, of a movie that the user rated it. */
    private static float implicit(Coefficients of, int component, int feature) {
        Side side = of.side();
        return side.implicit() ? of.values(component)[side.offset(side.blocks().size() - 1) + feature] : 0;
    }

    private static float[] roots(float[] weights) {
        float[] roots = new float[weights.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(weights[i]);
        }
        return roots;
    }

    /** The rows of a side with one more implicit feature to come. */
    private final class Rows {
        private final Coefficients of;
        private final float[][] implicit;
        private final float[] one;
        private final float[] shrinking;

        Rows(Coefficients of) {
            Side side = of.side();
            this.of = of;
            this.implicit = new float[rank + 1][side.rows()];
            this.one = new float[side.rows()];
            this.shrinking = new float[side.rows()];
            if (side.implicit()) {
                for (int component = 0; component <= rank; component++) {
                    of.add(component, side.blocks().size() - 1, implicit[component]);
                }
                for (int row = 0; row < side.rows(); row++) {
                    double value = side.implicitBlock().values()[row];
                    double count = value == 0 ? 0 : 1 / (value * value);
                    one[row] = (float) (1 / Math.sqrt(count + 1));
                    shrinking[row] = value == 0 ? 0 : (float) (one[row] / value - 1);
                }
            }
        }

        float shrunk(int row, int component) {
            return of.sums(component)[row] + shrinking[row] * implicit[component][row];
        }

        /** The value of one implicit feature if the row had one more. */
        float one(int row) {
            return one[row];
        }
    }
}
