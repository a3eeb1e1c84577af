package dev.marquee.math;

/**
 * A small symmetric positive definite matrix A in doubles: solves A x = b and samples from the normal distribution of
 * precision A, by Cholesky factorization. Not for many unknowns; not thread-safe.
 */
public final class PositiveDefinite {
    /** Lower bound of pivots, so that rounding cannot make one negative. */
    private static final double MIN_PIVOT = 1e-9;

    private final int size;
    private final double[][] factor;
    private final double[] solution;

    /** Creates a matrix of zeros. */
    public PositiveDefinite(int size) {
        this.size = size;
        this.factor = new double[size][size];
        this.solution = new double[size];
    }

    /** Sets an entry of the lower triangle, {@code j <= i}; set all of them before each {@link #solve}. */
    public void set(int i, int j, double value) {
        factor[i][j] = value;
    }

    /** Adds to an entry of the lower triangle, {@code j <= i}. */
    public void add(int i, int j, double value) {
        factor[i][j] += value;
    }

    /** Solves A x = b and overwrites the entries. Cubic in the size. */
    public void solve(double[] b) {
        factorize();
        System.arraycopy(b, 0, solution, 0, size);
        solveInPlace(solution);
    }

    /** Replaces the entries by their Cholesky factor, for any number of {@link #solveInPlace}. Cubic in the size. */
    public void factorize() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = factor[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(sum, MIN_PIVOT)) : sum / factor[j][j];
            }
        }
    }

    /**
     * Replaces b by the x of A x = b, once A is factorized. Square in the size. Changes nothing else, so several threads
     * can call it.
     */
    public void solveInPlace(double[] b) {
        for (int i = 0; i < size; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * b[k];
            }
            b[i] = sum / factor[i][i];
        }
        solveTransposed(b);
    }

    /** An element of the last solution x. */
    public double solution(int i) {
        return solution[i];
    }

    /** A draw from the normal distribution of mean 0 and precision A. */
    public void draw(double[] out, Rng rng) {
        for (int i = 0; i < size; i++) {
            out[i] = rng.nextGaussian();
        }
        solveTransposed(out);
    }

    /** The log density of that distribution, up to a constant. */
    public double logDensity(double[] x) {
        double log = 0;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int k = i; k < size; k++) {
                sum += factor[k][i] * x[k];
            }
            log += Math.log(factor[i][i]) - sum * sum / 2;
        }
        return log;
    }

    /** The variance of {@code Σ direction_i x_i} for x from that distribution. */
    public double variance(double[] direction) {
        double[] half = new double[size];
        double variance = 0;
        for (int i = 0; i < size; i++) {
            double sum = direction[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * half[k];
            }
            half[i] = sum / factor[i][i];
            variance += half[i] * half[i];
        }
        return variance;
    }

    private void solveTransposed(double[] x) {
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k][i] * x[k];
            }
            x[i] = sum / factor[i][i];
        }
    }
}
