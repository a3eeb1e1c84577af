package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * How alike movies are: how their values vary together over the users, as a correlation, in the mean over draws. What a
 * movie's factors come to for users depends on where users lie, so factors are first brought to where users have unit
 * covariance. Costs rank² a draw and movie asked about, and once users x rank² a draw.
 */
final class MovieCosines {
    private final List<Draw> draws;
    private final List<double[]> covariances;

    private MovieCosines(List<Draw> draws, List<double[]> covariances) {
        this.draws = draws;
        this.covariances = covariances;
    }

    static MovieCosines of(List<Draw> draws) {
        return new MovieCosines(
                draws, draws.stream().map(draw -> covariance(draw.users())).toList());
    }

    /** Sets the likeness of each of the others. */
    void to(int movie, int[] others, float[] similarities) {
        Arrays.fill(similarities, 0);
        for (int i = 0; i < draws.size(); i++) {
            add(draws.get(i), covariances.get(i), movie, others, similarities);
        }
        for (int i = 0; i < others.length; i++) {
            similarities[i] = others[i] == movie ? 1 : Math.clamp(similarities[i], -1f, 1f);
        }
    }

    private void add(Draw draw, double[] covariance, int movie, int[] others, float[] similarities) {
        int rank = draw.movies().rank();
        float share = 1f / draws.size();
        float[] own = across(covariance, draw.movies(), movie);
        double ownVariance = product(own, draw.movies(), movie);
        Kernels kernels = Kernels.best();
        for (int i = 0; i < others.length; i++) {
            int other = others[i];
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
                similarities[i] += (float) (share * product / scale);
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
