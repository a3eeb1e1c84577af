package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.math.HalfRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.SparseGram;
import dev.marquee.math.SparseRows;
import dev.marquee.math.SymmetricInverse;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Tensor;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fits B in X ≈ X B with a diagonal of zeros, by least squares with an L2 penalty, in closed form: Steck,
 * "Embarrassingly shallow autoencoders for sparse data", WWW 2019. With P = (XᵀX + Λ)⁻¹, B = I − P diag(1 / diag P). Λ
 * is λ plus p / (1 − p) times the diagonal entry of XᵀX for every movie, which equals dropping a share p of the input
 * in expectation: Steck, "Autoencoders that don't overfit towards the identity", NeurIPS 2020.
 *
 * <p>In addition to its rows of users X has rows of genres and years, and in addition to its columns of movies columns
 * of users' demographics. XᵀX gives more weight to pairs rated in one session ({@link Sessions}), which keeps it
 * positive definite.
 *
 * <p>Costs n³ additions and multiplications in total for n inputs, and 6 n² bytes, of which the model keeps 2 n². The
 * result does not depend on the seed or the number of threads.
 */
record EaseTrainer(EaseOptions options) implements Trainer {
    /** Chosen so that the n² floats of the training take 2 GiB. */
    private static final int MAX_INPUTS = 23_000;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        InputMatrix inputs = inputs(data);
        return train(inputs, context, matrix -> addPairs(data, inputs, matrix, context.workers()));
    }

    /**
     * Trains from sums over pairs of ratings that were counted elsewhere.
     *
     * @param products one row and column per movie: Σ over users of the {@link PairProduct} of their ratings of both
     *     movies; only the upper triangle is read
     * @throws IllegalArgumentException if there is not one row and column per movie
     */
    Model train(Dataset data, Tensor products, TrainingContext context) {
        InputMatrix inputs = inputs(data);
        int movies = inputs.movies();
        if (!products.shape().equals(List.of(movies, movies))) {
            throw new IllegalArgumentException(
                    "products have the shape %s; give one row and column for each of %d movies"
                            .formatted(products.shape(), movies));
        }
        int stride = Kernels.stride(inputs.width());
        return train(inputs, context, matrix -> {
            for (int i = 0; i < movies; i++) {
                products.values().get(i * movies + i, matrix, i * stride + i, movies - i);
            }
            addDemographics(inputs.users(), movies, matrix, stride);
        });
    }

    private InputMatrix inputs(Dataset data) {
        InputMatrix inputs = new InputMatrix(
                data,
                options.ratingWeight(),
                options.dislikeWeight(),
                options.side().demographics());
        check(data, inputs);
        return inputs;
    }

    private Model train(InputMatrix inputs, TrainingContext context, Consumer<float[]> addRatings) {
        Workers workers = context.workers();
        int n = inputs.width();
        try (ProgressTask task = context.begin("Training ease", 3)) {
            float[] matrix = new float[n * Kernels.stride(n)];
            addRatings.accept(matrix);
            addSide(inputs.data(), matrix, n, workers);
            regularize(matrix, n);
            task.step("pairs counted");
            invert(matrix, n, workers);
            task.step("matrix inverted");
            float[] variances = diagonal(matrix, n);
            HalfRows weights = weights(matrix, variances, workers);
            task.step("weights computed");
            return new EaseModel(options, inputs, weights, variances);
        }
    }

    private static void check(Dataset data, InputMatrix inputs) {
        TrainingData.requireAny(data, EaseOptions.OPTIONS.algorithm());
        if (inputs.width() > MAX_INPUTS) {
            throw new MarqueeException(
                    "ease learns a weight between every two movies, and the %,d movies of %s need more than its limit of %,d inputs; choose itemknn or als"
                            .formatted(inputs.movies(), data.name(), MAX_INPUTS));
        }
    }

    private void addPairs(Dataset data, InputMatrix inputs, float[] matrix, Workers workers) {
        int n = inputs.width();
        SparseRows users = inputs.users();
        SparseGram.Product product =
                data.ratings().hasTimes() && options.sessions().weight() > 0
                        ? withSessions(users, inputs.times(users))
                        : SparseGram.ofValues(users);
        SparseGram.addUpper(users, n, product, matrix, Kernels.stride(n), workers);
    }

    /** Adds the products with the columns after those of movies, which are at the end of each row. */
    private static void addDemographics(SparseRows users, int movies, float[] matrix, int stride) {
        for (int user = 0; user < users.rows(); user++) {
            int start = users.starts()[user];
            for (int other = users.starts()[user + 1] - 1;
                    other >= start && users.columns()[other] >= movies;
                    other--) {
                for (int entry = start; entry <= other; entry++) {
                    matrix[users.columns()[entry] * stride + users.columns()[other]] +=
                            users.values()[entry] * users.values()[other];
                }
            }
        }
    }

    private void addSide(Dataset data, float[] matrix, int n, Workers workers) {
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
                    "ease with regularization=%s is numerically singular; raise regularization"
                            .formatted(options.regularization()),
                    e);
        }
    }

    private static float[] diagonal(float[] matrix, int n) {
        float[] diagonal = new float[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = matrix[i * Kernels.stride(n) + i];
        }
        return diagonal;
    }

    /** From P to B: divides each column by minus its diagonal entry and sets the diagonal to 0. */
    private static HalfRows weights(float[] matrix, float[] diagonal, Workers workers) {
        int n = diagonal.length;
        int stride = Kernels.stride(n);
        HalfRows weights = HalfRows.zeros(n, n);
        workers.forEachTile(n, i -> {
            for (int j = 0; j < n; j++) {
                weights.set(i, j, i == j ? 0 : -matrix[i * stride + j] / diagonal[j]);
            }
        });
        return weights;
    }
}
