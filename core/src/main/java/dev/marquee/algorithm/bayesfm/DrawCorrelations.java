package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.math.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * How alike movies are: how their values vary together over the users, as a correlation, in the mean over draws. What a
 * movie's factors come to for users depends on where users lie, so factors are first brought to where users have unit
 * covariance. Costs rank a draw and movie asked about, and once (users + movies) x rank² a draw.
 */
final class DrawCorrelations {
    private final List<InDraw> draws;

    private DrawCorrelations(List<InDraw> draws) {
        this.draws = draws;
    }

    static DrawCorrelations of(List<Draw> draws) {
        return new DrawCorrelations(draws.stream().map(InDraw::new).toList());
    }

    /** Sets the likeness of each of the others. */
    void to(int movie, int[] others, float[] similarities) {
        Arrays.fill(similarities, 0);
        draws.forEach(draw -> draw.add(movie, others, similarities));
        for (int i = 0; i < others.length; i++) {
            similarities[i] = others[i] == movie ? 1 : Math.clamp(similarities[i] / draws.size(), -1f, 1f);
        }
    }

    private static final class InDraw {
        private final FactorTable movies;
        /** Of users' factors. */
        private final double[] covariance;
        /** Of each movie's value over the users. */
        private final float[] deviations;

        InDraw(Draw draw) {
            movies = draw.movies();
            covariance = covarianceOf(draw.users());
            deviations = new float[movies.rows()];
            for (int movie = 0; movie < deviations.length; movie++) {
                deviations[movie] = (float) Math.sqrt(product(across(covariance, movies, movie), movies, movie));
            }
        }

        void add(int movie, int[] others, float[] similarities) {
            float[] across = across(covariance, movies, movie);
            for (int i = 0; i < others.length; i++) {
                float scale = deviations[movie] * deviations[others[i]];
                if (scale > 0) {
                    similarities[i] += product(across, movies, others[i]) / scale;
                }
            }
        }
    }

    private static double[] covarianceOf(FactorTable users) {
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
    private static float[] across(double[] covariance, FactorTable movies, int movie) {
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

    private static float product(float[] across, FactorTable movies, int movie) {
        return Kernels.best().dot(across.length, across, 0, movies.values(), movie * movies.width());
    }
}
