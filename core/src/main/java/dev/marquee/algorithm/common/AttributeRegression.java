package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.math.DenseRows;
import dev.marquee.math.PositiveDefinite;
import dev.marquee.math.SparseRows;
import dev.marquee.model.option.FeatureGroup;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Ridge regression of movies' rows in a model on their genres, year and people, over the rated movies, each weighted n / (n + 5)
 * for its n ratings: Gantner et al., "Learning attribute-to-feature mappings for cold-start recommendations", ICDM 2010.
 * The normal equations depend on the data set alone, so they are prepared once for all columns of all models trained on
 * it. Immutable.
 */
public final class AttributeRegression {
    /** Up to this number of features a Cholesky factor, which has all pairs of them, is cheap; above, iterations are. */
    private static final int MAX_FACTORIZED = 256;

    private static final double HALF_WEIGHT_COUNT = 5;
    private static final double RIDGE = 5;
    private static final double MIN_VARIANCE = 1e-6;

    /** Not tags: those that users gave a movie say how often it was rated, which is not known of a new one. */
    private static final Set<FeatureGroup> GROUPS = Set.of(FeatureGroup.GENRE, FeatureGroup.YEAR, FeatureGroup.PEOPLE);

    private final FeatureEncoder<Movie> encoder;
    private final SparseRows features;
    private final double[] weights;
    private final Consumer<double[]> solver;

    private AttributeRegression(Dataset data, int maxFactorized) {
        this.encoder = FeatureEncoder.ofMovies(data.catalogue(), GROUPS);
        this.features = AttributeToFactorMap.encoded(encoder, data.catalogue().movies());
        this.weights = new double[features.rows()];
        for (int movie = 0; movie < weights.length; movie++) {
            int n = data.ratings().byMovie().count(movie);
            weights[movie] = n / (n + HALF_WEIGHT_COUNT);
        }
        this.solver = columns() <= maxFactorized
                ? factorized()::solveInPlace
                : new WeightedRidge(features, weights, ridge())::solveInPlace;
    }

    /** The regression over the rated movies of a data set. Costs f³ / 6 multiplications for few features f. */
    public static AttributeRegression of(Dataset data) {
        return of(data, MAX_FACTORIZED);
    }

    /** @param maxFactorized number of features up to which the normal equations are factorized */
    static AttributeRegression of(Dataset data, int maxFactorized) {
        return new AttributeRegression(data, maxFactorized);
    }

    /** Number of features, the intercept included. */
    private int columns() {
        return encoder.width() + 1;
    }

    /** The penalty of each feature. The intercept has none. */
    private double[] ridge() {
        double[] ridge = new double[columns()];
        Arrays.fill(ridge, 0, encoder.width(), RIDGE);
        return ridge;
    }

    private PositiveDefinite factorized() {
        PositiveDefinite matrix = new PositiveDefinite(columns());
        for (int movie = 0; movie < weights.length; movie++) {
            for (int entry = features.starts()[movie]; entry < features.starts()[movie + 1]; entry++) {
                double weighted = weights[movie] * features.values()[entry];
                for (int other = features.starts()[movie]; other <= entry; other++) {
                    matrix.add(
                            features.columns()[entry], features.columns()[other], weighted * features.values()[other]);
                }
            }
        }
        double[] ridge = ridge();
        for (int i = 0; i < ridge.length; i++) {
            matrix.add(i, i, ridge[i]);
        }
        matrix.factorize();
        return matrix;
    }

    /**
     * The map that predicts these rows with the least squared error. Costs f² multiplications per column for few
     * features f, and otherwise some dozen times the features of all movies.
     *
     * @param targets one row per movie of the data set
     */
    public AttributeToFactorMap fit(DenseRows targets) {
        double[][] solutions = products(targets);
        float[][] map = new float[columns()][targets.width()];
        for (int column = 0; column < solutions.length; column++) {
            solver.accept(solutions[column]);
            for (int feature = 0; feature < map.length; feature++) {
                map[feature][column] = (float) solutions[column][feature];
            }
        }
        return new AttributeToFactorMap(encoder, map);
    }

    /** For each column of the rows, its weighted product with each feature. */
    private double[][] products(DenseRows targets) {
        double[][] products = new double[targets.width()][columns()];
        for (int movie = 0; movie < weights.length; movie++) {
            for (int entry = features.starts()[movie]; entry < features.starts()[movie + 1]; entry++) {
                double weighted = weights[movie] * features.values()[entry];
                for (int column = 0; column < products.length; column++) {
                    products[column][features.columns()[entry]] +=
                            weighted * targets.values()[targets.at(movie) + column];
                }
            }
        }
        return products;
    }

    /**
     * Inverse variance of each column about the rows that a map predicts, over the rated movies, weighted as in the
     * regression. All values are above 0 and finite.
     */
    public float[] precisions(AttributeToFactorMap map, DenseRows targets) {
        double[] squares = new double[targets.width()];
        double totalWeight = 0;
        DenseRows expected = DenseRows.zeros(1, targets.width());
        for (int movie = 0; movie < weights.length; movie++) {
            totalWeight += weights[movie];
            map.write(features, movie, expected, 0);
            for (int column = 0; column < squares.length; column++) {
                double residual = targets.values()[targets.at(movie) + column] - expected.values()[column];
                squares[column] += weights[movie] * residual * residual;
            }
        }
        float[] precisions = new float[squares.length];
        for (int column = 0; column < squares.length; column++) {
            precisions[column] = (float) (totalWeight / Math.max(squares[column], MIN_VARIANCE * totalWeight));
        }
        return precisions;
    }
}
