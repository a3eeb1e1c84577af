package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * How alike movies are: how their values vary together over the users, as a correlation, in the mean over draws. What a
 * movie's factors come to for users depends on where users lie, so factors are first brought to where users have unit
 * covariance. Costs movies x rank² a draw.
 */
final class MovieCosines {
    private MovieCosines() {}

    static void from(List<Draw> draws, int movie, float[] similarities) {
        Arrays.fill(similarities, 0);
        for (Draw draw : draws) {
            add(draw, movie, similarities, 1f / draws.size());
        }
        for (int other = 0; other < similarities.length; other++) {
            similarities[other] = other == movie ? 1 : Math.clamp(similarities[other], -1f, 1f);
        }
    }

    private static void add(Draw draw, int movie, float[] similarities, float share) {
        int rank = draw.movies().rank();
        double[] covariance = covariance(draw.users());
        float[] own = across(covariance, draw.movies(), movie);
        double ownVariance = product(own, draw.movies(), movie);
        Kernels kernels = Kernels.best();
        for (int other = 0; other < similarities.length; other++) {
            float[] across = across(covariance, draw.movies(), other);
            double variance = product(across, draw.movies(), other);
            double scale = Math.sqrt(ownVariance * variance);
            if (scale > 0) {
                float product = kernels.dot(
                        rank,
                        own,
                        0,
                        draw.movies().values(),
                        other * draw.movies().width());
                similarities[other] += (float) (share * product / scale);
            }
        }
    }

    private static double[] covariance(Table users) {
        int rank = users.rank();
        double[] means = new double[rank];
        for (int user = 0; user < users.rows(); user++) {
            for (int i = 0; i < rank; i++) {
                means[i] += users.factor(user, i) / users.rows();
            }
        }
        double[] covariance = new double[rank * rank];
        for (int user = 0; user < users.rows(); user++) {
            for (int i = 0; i < rank; i++) {
                for (int j = 0; j < rank; j++) {
                    covariance[i * rank + j] +=
                            (users.factor(user, i) - means[i]) * (users.factor(user, j) - means[j]) / users.rows();
                }
            }
        }
        return covariance;
    }

    /** The covariance times a movie's factors. */
    private static float[] across(double[] covariance, Table movies, int movie) {
        int rank = movies.rank();
        float[] across = new float[rank];
        for (int i = 0; i < rank; i++) {
            double sum = 0;
            for (int j = 0; j < rank; j++) {
                sum += covariance[i * rank + j] * movies.factor(movie, j);
            }
            across[i] = (float) sum;
        }
        return across;
    }

    private static double product(float[] across, Table movies, int movie) {
        return Kernels.best().dot(across.length, across, 0, movies.values(), movie * movies.width());
    }
}
