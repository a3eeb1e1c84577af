package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.math.Kernels;
import dev.marquee.math.SparseGram;
import dev.marquee.math.SparseRows;
import dev.marquee.math.SymmetricInverse;
import dev.marquee.math.Workers;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Fits B in X ≈ X B with a diagonal of zeros, by least squares with an L2 penalty, in closed form: Steck, "Embarrassingly
 * shallow autoencoders for sparse data", WWW 2019. With P = (XᵀX + Λ)⁻¹, B = I − P diag(1 / diag P). Λ is λ for every
 * movie, and p / (1 − p) of its place in XᵀX beside, which is what dropping a share p of the input in all possible ways
 * comes to: Steck, "Autoencoders that don't overfit towards the identity", NeurIPS 2020.
 *
 * <p>X has beside its rows of users rows of genres and years, and beside its columns of movies columns of what is known of
 * a user; XᵀX counts pairs rated in one go for more ({@link Sessions}), which keeps it positive definite.
 *
 * <p>Takes n³ additions and multiplications together for n movies, and 4 n² bytes. The seed and the number of threads
 * change nothing.
 */
public record EaseTrainer(EaseOptions options) implements Trainer {
    /** So that n² floats fit one section of a model file. */
    private static final int MAX_INPUTS = 23_000;

    @Override
    public EaseModel train(Dataset data, TrainingContext context) {
        InputMatrix inputs =
                new InputMatrix(data, options.ratingWeight(), options.side().demographics());
        check(data, inputs);
        Workers workers = context.workers();
        int n = inputs.width();
        context.progress().begin("ease", 3);
        float[] matrix = new float[n * Kernels.stride(n)];
        addPairs(data, inputs, matrix, workers);
        regularize(matrix, n);
        context.progress().step(1, "pairs counted");
        invert(matrix, n, workers);
        context.progress().step(2, "matrix inverted");
        float[] variances = toWeights(matrix, n, workers);
        context.progress().end();
        return new EaseModel(options, inputs, matrix, variances);
    }

    private static void check(Dataset data, InputMatrix inputs) {
        if (data.ratings().size() == 0) {
            throw new MarqueeException(
                    "ease cannot learn from %s, which has no ratings; give it some".formatted(data.name()));
        }
        if (inputs.width() > MAX_INPUTS) {
            throw new MarqueeException(
                    "ease weighs every movie against every other, and the %,d movies of %s are more than the %,d it can hold; choose itemknn or als"
                            .formatted(inputs.movies(), data.name(), MAX_INPUTS));
        }
    }

    private void addPairs(Dataset data, InputMatrix inputs, float[] matrix, Workers workers) {
        int n = inputs.width();
        SparseRows users = inputs.users();
        SparseGram.Product product =
                data.ratings().haveTimes() && options.sessions().weight() > 0
                        ? withSessions(users, inputs.times(users))
                        : SparseGram.ofValues(users);
        SparseGram.addUpper(users, n, product, matrix, Kernels.stride(n), workers);
        SparseRows side = SideRows.of(data.catalogue(), options.side());
        SparseGram.addUpper(side, n, SparseGram.ofValues(side), matrix, Kernels.stride(n), workers);
    }

    private SparseGram.Product withSessions(SparseRows users, long[] times) {
        float[] values = users.values();
        PairProduct pairs = new PairProduct(options.sessions());
        return (entry, other) -> pairs.of(values[entry], values[other], times[entry], times[other]);
    }

    private void regularize(float[] matrix, int n) {
        double ratio = options.dropout() / (1 - options.dropout());
        for (int i = 0; i < n; i++) {
            int diagonal = i * Kernels.stride(n) + i;
            matrix[diagonal] = (float) (matrix[diagonal] * (1 + ratio) + options.regularization());
        }
    }

    private void invert(float[] matrix, int n, Workers workers) {
        try {
            SymmetricInverse.invertInPlace(matrix, n, workers);
        } catch (ArithmeticException e) {
            throw new MarqueeException(
                    "ease with regularization=%s finds no weights that rounding errors leave intact; raise regularization"
                            .formatted(options.regularization()),
                    e);
        }
    }

    /** From P to B: each column over minus its place on the diagonal, which becomes 0; gives the diagonal of P. */
    private static float[] toWeights(float[] matrix, int n, Workers workers) {
        int stride = Kernels.stride(n);
        float[] diagonal = new float[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = matrix[i * stride + i];
        }
        workers.forEachTile(n, i -> {
            for (int j = 0; j < n; j++) {
                matrix[i * stride + j] = i == j ? 0 : -matrix[i * stride + j] / diagonal[j];
            }
        });
        return diagonal;
    }
}
