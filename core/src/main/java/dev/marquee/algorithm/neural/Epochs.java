package dev.marquee.algorithm.neural;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.util.stream.IntStream;

/** Passes over the training ratings, each in a random order of its own. */
final class Epochs {
    private static final long ORDER = 3;

    private final Inputs inputs;
    private final NeuralOptions options;
    private final Step.Run run;
    private final Step step;
    private final int[] users;
    private final int[] movies;
    private final float[] values;

    Epochs(Inputs inputs, NeuralOptions options, float[] parameters, Ratings ratings, Step.Run run) {
        this.inputs = inputs;
        this.options = options;
        this.run = run;
        this.step = new Step(inputs, options, parameters, run);
        this.users = new int[ratings.size()];
        this.movies = new int[ratings.size()];
        this.values = new float[ratings.size()];
        RatingRows rows = ratings.byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                users[entry] = user;
                movies[entry] = rows.column(entry);
                values[entry] = rows.value(entry);
            }
        }
    }

    /** The arrays that passes change and later passes depend on; not copies. */
    float[][] arrays() {
        return step.arrays();
    }

    /** Goes on with the arrays that the pass of an epoch left. */
    void resumeAfter(int epoch) {
        step.resumeAfter(epoch * Math.ceilDiv(values.length, options.optimizer().batch()));
    }

    /** Makes the pass and returns the mean squared error, each batch measured before its step. */
    double pass(int epoch) {
        double loss = 0;
        for (Batch batch : batches(epoch)) {
            loss += step.take(batch);
        }
        return finite(epoch, loss / values.length);
    }

    /** Returns the loss after an epoch if it is finite; the last step may be the one that diverged. */
    double finite(int epoch, double loss) {
        if (!Double.isFinite(loss)) {
            throw new MarqueeException(
                    "training diverged in epoch %d with steps of size %s: the loss is not finite; use a smaller learningRate or a larger batch"
                            .formatted(epoch, options.optimizer().learningRate()));
        }
        return loss;
    }

    /** The current parameters to predict with; not a copy. */
    float[] finish() {
        return step.finish();
    }

    private Batch[] batches(int epoch) {
        int[] order = IntStream.range(0, values.length).toArray();
        Rng.keyed(run.seed(), ORDER, epoch).shuffle(order, order.length);
        int size = options.optimizer().batch();
        Batch[] batches = new Batch[Math.ceilDiv(order.length, size)];
        Workers workers = run.workers();
        workers.forEachTile(batches.length, tile -> {
            int from = tile * size;
            batches[tile] = batch(order, from, Math.min(from + size, order.length));
        });
        return batches;
    }

    private Batch batch(int[] order, int from, int to) {
        int[] user = new int[to - from];
        int[] movie = new int[to - from];
        float[] value = new float[to - from];
        for (int i = from; i < to; i++) {
            user[i - from] = users[order[i]];
            movie[i - from] = movies[order[i]];
            value[i - from] = values[order[i]];
        }
        return new Batch(user, movie, value, inputs.users(), inputs.movies());
    }
}
