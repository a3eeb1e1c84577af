package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.math.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * Similarity of movies: the correlation of their linear predictors over the users, averaged over draws. It depends on
 * the distribution of the users' factors, so the covariance of these is taken into account. Costs rank per draw and
 * movie compared, and once (users + movies) x rank² per draw.
 */
final class DrawCorrelations {
    private final List<InDraw> draws;

    private DrawCorrelations(List<InDraw> draws) {
        this.draws = draws;
    }

    static DrawCorrelations of(List<Draw> draws) {
        return new DrawCorrelations(draws.stream().map(InDraw::new).toList());
    }

    /** Sets the similarity of each of the other movies. */
    void to(int movie, int[] others, float[] similarities) {
        Arrays.fill(similarities, 0);
        draws.forEach(draw -> draw.add(movie, others, similarities));
        for (int i = 0; i < others.length; i++) {
            similarities[i] = others[i] == movie ? 1 : Math.clamp(similarities[i] / draws.size(), -1f, 1f);
        }
    }

    private static final class InDraw {
        private final FactorTable movies;
        /** Covariance of users' factors. */
        private final double[] covariance;
        /** Standard deviation over users of each movie's linear predictor. */
        private final float[] standardDeviations;

        InDraw(Draw draw) {
            movies = draw.movies();
            covariance = covarianceOf(draw.users());
            standardDeviations = new float[movies.rows()];
            for (int movie = 0; movie < standardDeviations.length; movie++) {
                standardDeviations[movie] =
                        (float) Math.sqrt(product(projected(covariance, movies, movie), movies, movie));
            }
        }

        void add(int movie, int[] others, float[] similarities) {
            float[] projected = projected(covariance, movies, movie);
            for (int i = 0; i < others.length; i++) {
                float scale = standardDeviations[movie] * standardDeviations[others[i]];
                if (scale > 0) {
                    similarities[i] += product(projected, movies, others[i]) / scale;
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
    private static float[] projected(double[] covariance, FactorTable movies, int movie) {
        int rank = movies.rank();
        float[] projected = new float[rank];
        for (int i = 0; i < rank; i++) {
            double sum = 0;
            for (int j = 0; j < rank; j++) {
                sum += covariance[i * rank + j] * movies.factor(movie, j);
            }
            projected[i] = (float) sum;
        }
        return projected;
    }

    private static float product(float[] projected, FactorTable movies, int movie) {
        return Kernels.best().dot(projected.length, projected, 0, movies.values(), movie * movies.width());
    }
}
