package dev.marquee.math;

/**
 * The inner loops of training, over ranges of flat arrays: {@code x} from {@code xAt} on. A kernel changes only the
 * array that its parameters name last. Two implementations compute the same up to rounding: one on the Vector API and
 * one in plain Java. The caller must keep lengths and offsets within the arrays; NaN propagates.
 */
public interface Kernels {
    /** Matrix rows start at multiples of this number of floats, so that most rows have no scalar remainder. */
    int ALIGNMENT = 8;

    /** The fastest implementation that this JVM supports. */
    static Kernels best() {
        return KernelChoice.BEST;
    }

    /** The length of a row of {@code width} floats including the padding up to the next aligned row. */
    static int stride(int width) {
        return Math.ceilDiv(width, ALIGNMENT) * ALIGNMENT;
    }

    /** {@code C += A B}, with A of {@code rows x depth}, B of {@code depth x columns}, C of {@code rows x columns}. */
    void multiplyAdd(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c);

    /** {@code c += a B}, with a one row of a sparse matrix and B, c of {@code columns}. */
    void multiplyAdd(int columns, SparseRows a, int row, MatrixAt b, float[] c, int cAt);

    /** The dot product of two ranges of length {@code n}. */
    float dot(int n, float[] x, int xAt, float[] y, int yAt);

    /**
     * {@code out[r] = row r of A times x}, for {@code rows} rows of {@code n}. Each is bitwise equal to {@link #dot} of
     * that row.
     */
    void dots(int rows, int n, MatrixAt a, float[] x, int xAt, float[] out, int outAt);

    /** {@code y += alpha x}. */
    void addScaled(int n, float alpha, float[] x, int xAt, float[] y, int yAt);

    /** {@code out = max(0, x + y)}. */
    void rectifiedSum(int n, float[] x, int xAt, float[] y, int yAt, float[] out, int outAt);

    /** {@code out = max(0, out + x)}. */
    void rectify(int n, float[] x, int xAt, float[] out, int outAt);

    /**
     * The sum of {@code w max(0, x + y)}: a hidden layer and the output layer fused, without storing the hidden layer.
     */
    float rectifiedDot(int n, float[] x, int xAt, float[] y, int yAt, float[] w, int wAt);

    /** {@code out = alpha x} where {@code gate > 0}, else 0: back-propagation of a gradient through a rectifier. */
    void scaleWherePositive(int n, float alpha, float[] x, int xAt, float[] gate, int gateAt, float[] out, int outAt);

    /**
     * One step of Adam (Kingma and Ba 2015) on a range of parameters: updates the moments and the parameters and sets
     * the gradient to 0.
     */
    void adam(int n, AdamRates rates, float[] gradient, float[] first, float[] second, float[] parameters, int at);

    /**
     * One step of gradient descent on a range: {@code parameters -= rate (gradient + decay parameters)}; then sets the
     * gradient to 0.
     */
    void descend(int n, float rate, float decay, float[] gradient, float[] parameters, int at);
}
