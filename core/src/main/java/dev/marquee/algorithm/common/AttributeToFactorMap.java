package dev.marquee.algorithm.common;

import dev.marquee.data.Movie;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.DenseRows;
import dev.marquee.math.SparseRows;
import java.util.List;

/**
 * Predicts a movie's row in a model from its genres, year and people, by the linear map that {@link AttributeRegression} fits.
 * Immutable.
 */
public final class AttributeToFactorMap {
    private final FeatureEncoder<Movie> encoder;
    private final float[][] weights;

    /** @param weights for each feature, and then for the intercept, one weight per column of the rows */
    AttributeToFactorMap(FeatureEncoder<Movie> encoder, float[][] weights) {
        this.encoder = encoder;
        this.weights = weights;
    }

    /** Sets a row to the row predicted for a movie. Costs the movie's features times the width of the row. */
    public void write(Movie movie, DenseRows rows, int row) {
        write(encoded(encoder, List.of(movie)), 0, rows, row);
    }

    /** Sets a row to the row predicted for a movie whose features are row {@code movie} of {@code features}. */
    void write(SparseRows features, int movie, DenseRows rows, int row) {
        double[] sums = new double[rows.width()];
        for (int entry = features.starts()[movie]; entry < features.starts()[movie + 1]; entry++) {
            double value = features.values()[entry];
            float[] ofFeature = weights[features.columns()[entry]];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += ofFeature[column] * value;
            }
        }
        for (int column = 0; column < sums.length; column++) {
            rows.values()[rows.at(row) + column] = (float) sums[column];
        }
    }

    /** One row of features per movie, the last of which, the intercept, is 1. */
    static SparseRows encoded(FeatureEncoder<Movie> encoder, List<Movie> movies) {
        List<SparseRow> rows = movies.stream().map(encoder::encode).toList();
        int[] starts = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            starts[row + 1] = starts[row] + rows.get(row).entries().size() + 1;
        }
        int[] columns = new int[starts[rows.size()]];
        float[] values = new float[columns.length];
        for (int row = 0; row < rows.size(); row++) {
            int at = starts[row];
            for (SparseRow.Entry entry : rows.get(row).entries()) {
                columns[at] = entry.column();
                values[at++] = entry.value();
            }
            columns[at] = encoder.width();
            values[at] = 1;
        }
        return new SparseRows(starts, columns, values);
    }
}
