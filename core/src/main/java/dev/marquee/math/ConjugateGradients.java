package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.parallel.Workers;
import java.util.Arrays;

/**
 * Weighted ridge regressions that share a prior, for blocks of rows: x that minimizes Σ w (t − x·f)² + x'Px + Σ λ x²,
 * by a few steps of conjugate gradients from the current x (Takács, Pilászy and Tikk, "Applications of the conjugate
 * gradient method for implicit feedback collaborative filtering", RecSys 2011). The features f are rows of one matrix. The
 * normal equations are never formed: a step costs 2n multiplications per observation and n² per row, where an exact
 * solution by {@link LeastSquares} costs n²/2 per observation and n³/6 per row.
 *
 * <p>Only a range of x is unknown. The rest is given, so that a constant or a bias of the other side can be part of x.
 *
 * <p>The rows of a block take their steps together, so that their products with P are one matrix product. A row whose
 * residual is 0 stays as it is. An instance is for one block and one thread.
 *
 * <p>Use: for each row {@link #add} for each observation, {@link #damp} and {@link #endRow}; {@link #solve} at the end.
 */
public final class ConjugateGradients {
    /** Observations whose features stay in the first-level cache between their two uses in a step. */
    private static final int SEGMENT = 64;

    private final Kernels kernels = Kernels.best();
    private final int stride;
    private final MatrixAt features;
    private final float[] prior;
    private final int from;
    private final int to;
    private final float[] residual;
    private final float[] direction;
    private final float[] product;
    private final double[] squares;
    private final float[] ridge;
    private final int[] segmentsUntil;
    private final int[] starts;
    private final int[] columns;
    private final float[] weights;
    private final float[] targets;
    private final float[] factors;
    private int rows;
    private int segments;
    private int observations;

    /**
     * Creates a solver for a block.
     *
     * @param features the rows that observations refer to; not copied
     * @param prior P, as {@link #prior} makes it; not copied; empty for P = 0
     * @param from the first unknown of a row
     * @param to one past the last unknown
     * @param rowsInBlock number of rows, at most
     * @param observations number of observations of all rows, at most
     */
    public ConjugateGradients(DenseRows features, float[] prior, int from, int to, int rowsInBlock, int observations) {
        this.stride = features.stride();
        this.features = features.matrix();
        this.prior = prior;
        this.from = from;
        this.to = to;
        this.residual = new float[rowsInBlock * stride];
        this.direction = new float[rowsInBlock * stride];
        this.product = new float[rowsInBlock * stride];
        this.squares = new double[rowsInBlock];
        this.ridge = new float[rowsInBlock * stride];
        this.segmentsUntil = new int[rowsInBlock + 1];
        this.starts = new int[rowsInBlock + observations / SEGMENT + 1];
        this.columns = new int[observations];
        this.weights = new float[observations];
        this.targets = new float[observations];
        this.factors = new float[observations];
    }

    /** {@return scale Y'Y with both triangles, stride x stride} width² multiplications per row. */
    public static float[] prior(DenseRows y, double scale, Workers workers) {
        float[] upper = Gram.of(y, workers);
        float[] whole = new float[y.stride() * y.stride()];
        for (int i = 0; i < y.width(); i++) {
            for (int j = i; j < y.width(); j++) {
                float value = (float) (scale * upper[i * y.stride() + j]);
                whole[i * y.stride() + j] = value;
                whole[j * y.stride() + i] = value;
            }
        }
        return whole;
    }

    /** Adds an observation to the current row: its features are a row of the matrix. */
    public void add(int feature, float weight, float target) {
        if (segments == segmentsUntil[rows] || observations - starts[segments - 1] == SEGMENT) {
            starts[segments++] = observations;
        }
        columns[observations] = feature;
        weights[observations] = weight;
        targets[observations] = target;
        observations++;
    }

    /** Adds λ for a range of the unknowns of the current row. */
    public void damp(int first, int end, double lambda) {
        for (int k = first; k < end; k++) {
            ridge[rows * stride + k] += (float) lambda;
        }
    }

    /** Ends the current row. */
    public void endRow() {
        rows++;
        segmentsUntil[rows] = segments;
    }

    /**
     * Improves the rows of the block.
     *
     * @param steps at least 1; as many as unknowns give the solution up to rounding
     * @param x the block's rows one after the other, each a stride long with 0 after the width, from {@code at} on
     */
    public void solve(int steps, float[] x, int at) {
        starts[segments] = observations;
        startAt(x, at);
        for (int step = 0; step < steps; step++) {
            step(x, at);
        }
    }

    /** The first residual and direction, b − A x: what the observations leave unexplained, less P x and λ x. */
    private void startAt(float[] x, int at) {
        multiply(x, at, true);
        for (int row = 0; row < rows; row++) {
            int own = row * stride;
            for (int k = own; k < own + stride; k++) {
                residual[k] = -product[k];
            }
            squares[row] = kernels.dot(stride, residual, own, residual, own);
        }
        System.arraycopy(residual, 0, direction, 0, rows * stride);
    }

    private void step(float[] x, int at) {
        multiply(direction, 0, false);
        for (int row = 0; row < rows; row++) {
            int own = row * stride;
            double curvature = kernels.dot(stride, direction, own, product, own);
            if (squares[row] > 0 && curvature > 0) {
                float length = (float) (squares[row] / curvature);
                kernels.addScaled(stride, length, direction, own, x, at + own);
                kernels.addScaled(stride, -length, product, own, residual, own);
                double before = squares[row];
                squares[row] = kernels.dot(stride, residual, own, residual, own);
                float kept = (float) (squares[row] / before);
                for (int k = own; k < own + stride; k++) {
                    direction[k] = residual[k] + kept * direction[k];
                }
            }
        }
    }

    /** Sets the product to A v for each row's v, or to A v − b. */
    private void multiply(float[] v, int at, boolean lessTargets) {
        for (int k = 0; k < rows * stride; k++) {
            product[k] = ridge[k] * v[at + k];
        }
        if (prior.length > 0) {
            kernels.multiplyAdd(
                    rows,
                    stride,
                    stride,
                    MatrixAt.rows(v, at, stride),
                    MatrixAt.rows(prior, 0, stride),
                    MatrixAt.rows(product, 0, stride));
        }
        SparseRows sparse = new SparseRows(starts, columns, factors);
        for (int row = 0; row < rows; row++) {
            int own = row * stride;
            for (int segment = segmentsUntil[row]; segment < segmentsUntil[row + 1]; segment++) {
                kernels.dots(stride, sparse, segment, features, v, at + own);
                for (int i = starts[segment]; i < starts[segment + 1]; i++) {
                    factors[i] = weights[i] * (lessTargets ? factors[i] - targets[i] : factors[i]);
                }
                kernels.multiplyAdd(stride, sparse, segment, features, product, own);
            }
            Arrays.fill(product, own, own + from, 0);
            Arrays.fill(product, own + to, own + stride, 0);
        }
    }
}
