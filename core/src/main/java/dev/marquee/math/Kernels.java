package dev.marquee.math;

/**
 * The inner loops that learning spends its time in, over stretches of flat arrays: {@code x} from {@code xAt} on. They
 * change the array named last in their parameters, and no other. Two twins compute the same to rounding: one on the
 * Vector API and one in plain Java. Lengths and places are the caller's to keep within the arrays; NaN goes through.
 */
public interface Kernels {
    /** Rows of matrices start at multiples of this many floats, so that most rows need no scalar rest. */
    int ALIGNMENT = 8;

    /** The fastest twin this JVM can run. */
    static Kernels best() {
        return KernelChoice.BEST;
    }

    /** The length of a row of so many floats with the padding up to the next aligned row. */
    static int stride(int width) {
        return Math.ceilDiv(width, ALIGNMENT) * ALIGNMENT;
    }

    /** {@code C += A B}, with A of {@code rows x depth}, B of {@code depth x columns}, C of {@code rows x columns}. */
    void multiplyAdd(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c);

    /** {@code c += a B}, with a one row of a sparse matrix and B, c of {@code columns}. */
    void multiplyAdd(int columns, SparseRows a, int row, MatrixAt b, float[] c, int cAt);

    /** The sum of products of two stretches of {@code n}. */
    float dot(int n, float[] x, int xAt, float[] y, int yAt);

    /**
     * {@code out[r] = row r of A times x}, for {@code rows} rows of {@code n}. Each is the same to the last bit as
     * {@link #dot} of that row.
     */
    void dots(int rows, int n, MatrixAt a, float[] x, int xAt, float[] out, int outAt);

    /** {@code y += alpha x}. */
    void addScaled(int n, float alpha, float[] x, int xAt, float[] y, int yAt);

    /** {@code out = max(0, x + y)}. */
    void rectifiedSum(int n, float[] x, int xAt, float[] y, int yAt, float[] out, int outAt);

    /** {@code out = max(0, out + x)}. */
    void rectify(int n, float[] x, int xAt, float[] out, int outAt);

    /** The sum of {@code w max(0, x + y)}: a hidden layer and the output above it at once, nothing stored. */
    float rectifiedDot(int n, float[] x, int xAt, float[] y, int yAt, float[] w, int wAt);

    /** {@code out = alpha x} where {@code gate > 0}, else 0: how a gradient passes back through a rectifier. */
    void scaleWherePositive(int n, float alpha, float[] x, int xAt, float[] gate, int gateAt, float[] out, int outAt);

    /**
     * One step of Adam (Kingma and Ba 2015) over a stretch of parameters. The moments move on, the gradient is used up
     * (set to 0), the parameters change.
     */
    void adam(int n, AdamRates rates, float[] gradient, float[] first, float[] second, float[] parameters, int at);

    /** One step of gradient descent over a stretch: {@code parameters -= rate (gradient + decay parameters)}; then the gradient is 0. */
    void descend(int n, float rate, float decay, float[] gradient, float[] parameters, int at);
}
