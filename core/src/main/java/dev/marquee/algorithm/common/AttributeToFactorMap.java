package dev.marquee.algorithm.common;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.DenseRows;
import dev.marquee.math.PositiveDefinite;
import dev.marquee.model.option.FeatureGroup;
import java.util.Set;

/**
 * Predicts a movie's row in a model from its genres and year: a ridge regression over the rated movies, each weighted n
 * / (n + 5) for its n ratings. Gantner et al., "Learning attribute-to-feature mappings for cold-start recommendations",
 * ICDM 2010. Immutable.
 */
public final class AttributeToFactorMap {
    private static final double HALF_WEIGHT_COUNT = 5;
    private static final double RIDGE = 5;
    private static final double MIN_VARIANCE = 1e-6;

    private final FeatureEncoder<Movie> encoder;
    private final float[][] weights;

    private AttributeToFactorMap(FeatureEncoder<Movie> encoder, float[][] weights) {
        this.encoder = encoder;
        this.weights = weights;
    }

    /**
     * Costs f² + f width multiplications per movie of f features, and f³ / 6 per column.
     *
     * @param data data set that has the movies of the rows
     * @param rows one row per movie
     */
    public static AttributeToFactorMap fit(Dataset data, DenseRows rows) {
        Catalogue catalogue = data.catalogue();
        FeatureEncoder<Movie> encoder =
                FeatureEncoder.ofMovies(catalogue, Set.of(FeatureGroup.GENRE, FeatureGroup.YEAR));
        int features = encoder.width() + 1;
        double[][] squares = new double[features][features];
        double[][] products = new double[rows.width()][features];
        for (int movie = 0; movie < catalogue.size(); movie++) {
            int n = data.ratings().byMovie().count(movie);
            if (n > 0) {
                double[] x = dense(encoder, catalogue.movie(movie));
                double weight = n / (n + HALF_WEIGHT_COUNT);
                for (int i = 0; i < features; i++) {
                    for (int j = 0; x[i] != 0 && j <= i; j++) {
                        squares[i][j] += weight * x[i] * x[j];
                    }
                    for (int column = 0; x[i] != 0 && column < rows.width(); column++) {
                        products[column][i] += weight * x[i] * rows.values()[rows.at(movie) + column];
                    }
                }
            }
        }
        float[][] weights = new float[rows.width()][features];
        PositiveDefinite matrix = new PositiveDefinite(features);
        for (int column = 0; column < rows.width(); column++) {
            for (int i = 0; i < features; i++) {
                for (int j = 0; j <= i; j++) {
                    // The last feature is the intercept, which is not regularized.
                    matrix.set(i, j, squares[i][j] + (i == j && i < features - 1 ? RIDGE : 0));
                }
            }
            matrix.solve(products[column]);
            for (int i = 0; i < features; i++) {
                weights[column][i] = (float) matrix.solution(i);
            }
        }
        return new AttributeToFactorMap(encoder, weights);
    }

    private static double[] dense(FeatureEncoder<Movie> encoder, Movie movie) {
        double[] x = new double[encoder.width() + 1];
        for (SparseRow.Entry entry : encoder.encode(movie).entries()) {
            x[entry.column()] = entry.value();
        }
        x[encoder.width()] = 1;
        return x;
    }

    /**
     * Inverse variance of each column about the predicted rows, over the rated movies, weighted as in {@link #fit}. All
     * values are above 0 and finite.
     */
    public float[] precisions(Dataset data, DenseRows rows) {
        double[] squares = new double[rows.width()];
        double totalWeight = 0;
        DenseRows expected = DenseRows.zeros(1, rows.width());
        for (int movie = 0; movie < data.catalogue().size(); movie++) {
            int n = data.ratings().byMovie().count(movie);
            double weight = n / (n + HALF_WEIGHT_COUNT);
            totalWeight += weight;
            write(data.catalogue().movie(movie), expected, 0);
            for (int column = 0; n > 0 && column < squares.length; column++) {
                double residual = rows.values()[rows.at(movie) + column] - expected.values()[column];
                squares[column] += weight * residual * residual;
            }
        }
        float[] precisions = new float[squares.length];
        for (int column = 0; column < squares.length; column++) {
            precisions[column] = (float) (totalWeight / Math.max(squares[column], MIN_VARIANCE * totalWeight));
        }
        return precisions;
    }

    /** Sets a row to the row predicted for a movie. */
    public void write(Movie movie, DenseRows rows, int row) {
        double[] x = dense(encoder, movie);
        for (int column = 0; column < weights.length; column++) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights[column][i] * x[i];
            }
            rows.values()[rows.at(row) + column] = (float) sum;
        }
    }
}
