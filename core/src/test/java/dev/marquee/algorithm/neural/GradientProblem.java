package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.neural.NeuralOptions.EarlyStopping;
import dev.marquee.algorithm.neural.NeuralOptions.Optimizer;
import dev.marquee.algorithm.neural.NeuralOptions.OptimizerOptions;
import dev.marquee.algorithm.neural.NeuralOptions.Regularization;
import dev.marquee.algorithm.neural.NeuralOptions.Shape;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A batch and a network with random parameters and all kinds of dropout; the masks are the same each time, because each
 * step is the first of its seed.
 */
record GradientProblem(Inputs inputs, NeuralOptions options, Batch batch) {
    private static final int USERS = 9;
    private static final int MOVIES = 11;
    private static final int RATINGS = 40;

    static GradientProblem ofHidden(Integer... hidden) {
        return of(true, List.of(hidden));
    }

    static GradientProblem of(boolean biases, List<Integer> hidden) {
        Layout layout = new Layout(USERS, MOVIES, 5, 3, 2, hidden);
        NeuralOptions options = new NeuralOptions(
                new Shape(layout.embedding(), hidden, List.of(), biases),
                new Regularization(0.2, 0.3, 0.25, 0.1),
                new OptimizerOptions(Optimizer.SGD, 0.1, RATINGS, 1, 1, 0),
                new EarlyStopping(0.1, 1, false));
        Inputs inputs = TestInputs.of(layout, features(USERS, 3), features(MOVIES, 2), Kernels.best());
        return new GradientProblem(inputs, options, ratings(inputs));
    }

    Layout layout() {
        return inputs.layout();
    }

    /** Every parameter random; what no stretch covers is padding and 0. */
    float[] parameters() {
        float[] parameters = new float[layout().size()];
        Rng rng = Rng.keyed(1);
        for (Stretch stretch : Stretch.allOf(layout())) {
            stretch.places().forEach(index -> parameters[index] = (float) (0.5 * rng.nextGaussian()));
        }
        return parameters;
    }

    double loss(float[] parameters) {
        try (Workers workers = Workers.of(1)) {
            return step(parameters, workers).gradient(batch) / batch.size;
        }
    }

    float[] gradient(float[] parameters) {
        try (Workers workers = Workers.of(1)) {
            Step step = step(parameters, workers);
            step.gradient(batch);
            return step.gradient();
        }
    }

    private Step step(float[] parameters, Workers workers) {
        return new Step(inputs, options, parameters, new Step.Run(workers, 5, 0));
    }

    private static Batch ratings(Inputs inputs) {
        Rng rng = Rng.keyed(2);
        int[] users =
                IntStream.generate(() -> rng.nextInt(USERS)).limit(RATINGS).toArray();
        int[] movies =
                IntStream.generate(() -> rng.nextInt(MOVIES)).limit(RATINGS).toArray();
        float[] values = new float[RATINGS];
        for (int i = 0; i < values.length; i++) {
            values[i] = rng.nextInt(5) - 2;
        }
        return new Batch(users, movies, values, inputs.users(), inputs.movies());
    }

    /** Every third row lacks the first column. */
    private static List<SparseRow> features(int rows, int columns) {
        Rng rng = Rng.keyed(3, rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> new SparseRow(IntStream.range(row % 3 == 0 ? 1 : 0, columns)
                        .mapToObj(column -> new SparseRow.Entry(column, (float) rng.nextGaussian()))
                        .toList()))
                .toList();
    }
}
