package dev.marquee.math;

import java.lang.reflect.InvocationTargetException;

/**
 * The inner loops of training, over ranges of flat arrays: {@code x} from {@code xAt} on. A kernel changes only the
 * array that its parameters name last, if not said otherwise. Two implementations compute the same up to rounding: one on the Vector API and
 * one in plain Java. The caller must keep lengths and offsets within the arrays; NaN propagates.
 */
public interface Kernels {
    /** Matrix rows start at multiples of this number of floats, so that most rows have no scalar remainder. */
    int ALIGNMENT = 8;

    /** The number of columns of the vector kernel's widest block. */
    int PANEL = 24;

    /** The fastest implementation that this JVM supports. */
    static Kernels best() {
        return Choice.BEST;
    }

    /** The length of a row of {@code width} floats including the padding up to the next aligned row. */
    static int stride(int width) {
        return Math.ceilDiv(width, ALIGNMENT) * ALIGNMENT;
    }

    /** {@code C += A B}, with A of {@code rows x depth}, B of {@code depth x columns}, C of {@code rows x columns}. */
    void multiplyAdd(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c);

    /**
     * {@code C += A' B} on and above the diagonal, starting at row and column {@code from}; below the diagonal the
     * content is undefined. Two thirds of the work of the full product at rank 64.
     *
     * @param from a multiple of {@link #ALIGNMENT}
     * @param to one past the last row and column; columns extend to the end of their vector
     * @param depth rows of A and of B
     * @param a depth x to
     * @param b depth x to
     * @param c to x to, with rows of a multiple of {@link #ALIGNMENT} floats, like b
     */
    default void addUpperTriangle(int from, int to, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        for (int j = from; j < to; j += PANEL) {
            int end = Math.min(j + PANEL, to);
            MatrixAt left = new MatrixAt(a.array(), a.at() + from, 1, a.rowStep());
            MatrixAt right = MatrixAt.rows(b.array(), b.at() + j, b.rowStep());
            MatrixAt target = MatrixAt.rows(c.array(), c.at() + from * c.rowStep() + j, c.rowStep());
            multiplyAdd(end - from, stride(end - j), depth, left, right, target);
        }
    }

    /** {@code c += a B}, with a one row of a sparse matrix and B, c of {@code columns}. */
    void multiplyAdd(int columns, SparseRows a, int row, MatrixAt b, float[] c, int cAt);

    /** The dot product of two ranges of length {@code n}. */
    float dot(int n, float[] x, int xAt, float[] y, int yAt);

    /**
     * {@code out[r] = row r of A times x}, for {@code rows} rows of {@code n}. Each is bitwise equal to {@link #dot} of
     * that row.
     */
    void dots(int rows, int n, MatrixAt a, float[] x, int xAt, float[] out, int outAt);

    /**
     * Sets the values of one row of a sparse matrix to {@code row c of B times x}, for each entry's column c, with rows of
     * {@code n}. Each is bitwise equal to {@link #dot} of that row.
     */
    void dots(int n, SparseRows a, int row, MatrixAt b, float[] x, int xAt);

    /**
     * The first index of {@code from..to-1} whose number exceeds {@code threshold}; {@code to} if there is none. NaN never
     * exceeds it.
     */
    int firstAbove(int from, int to, float[] x, float threshold);

    /** {@code y += alpha x}. */
    void addScaled(int n, float alpha, float[] x, int xAt, float[] y, int yAt);

    /** The dot product of x with the difference of two rows of Y: {@code Σ x (y1 - y2)}. */
    float differenceDot(int n, float[] x, int xAt, float[] y, int y1At, int y2At);

    /**
     * A step of pairwise ranking: moves x towards the row y1 and away from y2, and both rows accordingly, from their values
     * before the step: {@code x = keep x + push (y1 - y2)}, {@code y1 = keep y1 + push x}, {@code y2 = keep y2 - push x}.
     * Changes both arrays; the rows of Y must differ.
     */
    void rankApart(int n, float keep, float push, float[] x, int xAt, float[] y, int y1At, int y2At);

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

    /**
     * A view of a matrix in an array: element (i, j) is {@code array[at + i * rowStep + j * columnStep]}. The steps
     * allow reading the same array transposed. Reads and writes go to the array itself, which is shared on purpose:
     * kernels work in place.
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
    record MatrixAt(float[] array, int at, int rowStep, int columnStep) {
        /** A row-major matrix whose rows are {@code rowStep} apart. */
        public static MatrixAt rows(float[] array, int at, int rowStep) {
            return new MatrixAt(array, at, rowStep, 1);
        }

        /** The transposed view of the same numbers. */
        public MatrixAt transposed() {
            return new MatrixAt(array, at, columnStep, rowStep);
        }
    }

    /**
     * Chooses the implementation: the vector kernels if the JVM was started with the Vector API's module, else the
     * scalar ones.
     */
    final class Choice {
        /** The value {@code scalar} says that the Vector API is left out on purpose, to start sooner. */
        private static final String KERNELS = "marquee.kernels";

        static final Kernels BEST = choose();

        private Choice() {}

        private static Kernels choose() {
            boolean scalar = "scalar".equals(System.getProperty(KERNELS));
            return scalar
                    ? new ScalarKernels()
                    : choose(ModuleLayer.boot()
                            .findModule("jdk.incubator.vector")
                            .isPresent());
        }

        /** The kernels with or without the Vector API; logs one line if it is absent, since it could be there. */
        static Kernels choose(boolean vectorApi) {
            if (vectorApi) {
                return vectorKernels();
            }
            System.getLogger("dev.marquee")
                    .log(
                            System.Logger.Level.INFO,
                            "the Vector API is absent, so training is slower; start Java with --add-modules jdk.incubator.vector");
            return new ScalarKernels();
        }

        /** Loaded by name, because a direct reference would load the Vector API where it is missing. */
        private static Kernels vectorKernels() {
            try {
                return Class.forName("dev.marquee.math.simd.VectorKernels")
                        .asSubclass(Kernels.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ClassNotFoundException
                    | NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException e) {
                throw new IllegalStateException("the vector kernels are part of this library", e);
            }
        }
    }
}
