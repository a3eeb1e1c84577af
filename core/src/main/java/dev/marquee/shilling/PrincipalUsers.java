package dev.marquee.shilling;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;

/**
 * How much each user has in common with the crowd: PCA with users as variables, of which of the movies each rated (Mehta and Nejdl 2009,
 * "Unsupervised strategies for shilling detection and robust collaborative filtering", PCA VarSelect). Users choose movies as others
 * do, and so load on the first components; made-up profiles choose theirs at random and hardly load on any.
 */
final class PrincipalUsers {
    private static final int COMPONENTS = 3;
    private static final int ITERATIONS = 30;

    private final RatingRows rows;
    private final int movies;
    private final double[] mean;
    private final double[] scale;

    private PrincipalUsers(Ratings ratings) {
        this.rows = ratings.byUser();
        this.movies = ratings.movies();
        this.mean = new double[rows.rows()];
        this.scale = new double[rows.rows()];
        for (int user = 0; user < mean.length; user++) {
            double share = (double) rows.count(user) / movies;
            mean[user] = share;
            double variance = share * (1 - share);
            scale[user] = variance > 0 ? 1 / Math.sqrt(variance * movies) : 0;
        }
    }

    /**
     * Communality of each user: the share of the variance of what the user rated that the first three components explain, in 0..1.
     * Linear in the number of ratings; takes six numbers per user and movie.
     */
    static double[] communality(Ratings ratings) {
        return new PrincipalUsers(ratings).communality();
    }

    private double[] communality() {
        int users = mean.length;
        double[][] vectors = new double[COMPONENTS][users];
        double[] values = new double[COMPONENTS];
        for (int k = 0; k < COMPONENTS; k++) {
            for (int user = 0; user < users; user++) {
                // Any fixed start that is not orthogonal to the components.
                vectors[k][user] = 1 + Math.sin((k + 1) * (user + 1.0));
            }
        }
        orthonormalize(vectors);
        for (int i = 0; i < ITERATIONS; i++) {
            for (int k = 0; k < COMPONENTS; k++) {
                vectors[k] = times(vectors[k]);
                values[k] = norm(vectors[k]);
            }
            orthonormalize(vectors);
        }
        double[] communality = new double[users];
        for (int user = 0; user < users; user++) {
            for (int k = 0; k < COMPONENTS; k++) {
                communality[user] += values[k] * vectors[k][user] * vectors[k][user];
            }
        }
        return communality;
    }

    /** The correlation matrix of users, times a vector: Z (Zᵀ x), with rows of Z standardized. */
    private double[] times(double[] x) {
        double[] ofMovies = new double[movies];
        double constant = 0;
        for (int user = 0; user < x.length; user++) {
            double weight = x[user] * scale[user];
            constant += weight * mean[user];
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                ofMovies[rows.column(entry)] += weight;
            }
        }
        double sum = 0;
        for (int movie = 0; movie < movies; movie++) {
            ofMovies[movie] -= constant;
            sum += ofMovies[movie];
        }
        double[] product = new double[x.length];
        for (int user = 0; user < x.length; user++) {
            double dot = 0;
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                dot += ofMovies[rows.column(entry)];
            }
            product[user] = scale[user] * (dot - mean[user] * sum);
        }
        return product;
    }

    /** Gram–Schmidt, in place. */
    private static void orthonormalize(double[][] vectors) {
        for (int k = 0; k < vectors.length; k++) {
            for (int j = 0; j < k; j++) {
                double dot = 0;
                for (int i = 0; i < vectors[k].length; i++) {
                    dot += vectors[k][i] * vectors[j][i];
                }
                for (int i = 0; i < vectors[k].length; i++) {
                    vectors[k][i] -= dot * vectors[j][i];
                }
            }
            double norm = norm(vectors[k]);
            if (norm > 0) {
                for (int i = 0; i < vectors[k].length; i++) {
                    vectors[k][i] /= norm;
                }
            }
        }
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    }
}
