package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Counted;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingContext.TrainingState;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains the network by mini-batches on squared error. A share of the training ratings is held out; training stops when
 * the loss on them has not improved for some epochs, and the best epoch is kept. With {@code refit}, a network with the
 * same initial parameters is then trained on all ratings for as many epochs.
 *
 * <p>An epoch costs a few passes over the hidden units per rating, plus three matrix products of (distinct users and
 * movies per batch) x embedding x hidden; a rating itself costs a matrix product only with a second hidden layer.
 *
 * <p>Embeddings with features: Covington, Adams and Sargin, "Deep neural networks for YouTube recommendations" (2016);
 * dropout of ids for cold start: Volkovs, Yu and Poutanen, "DropoutNet" (2017).
 *
 * @param options validated options
 */
record NeuralTrainer(NeuralOptions options) implements Trainer {
    private static final long HOLDOUT = 4;
    private static final int MIN_RATINGS = 10;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireRatings(data, NeuralOptions.OPTIONS.algorithm());
        if (ratings.size() < MIN_RATINGS) {
            throw new MarqueeException("%s too few to train a network; use at least %d"
                    .formatted(Counted.of(ratings.size(), "rating is", "ratings are"), MIN_RATINGS));
        }
        Inputs inputs = Inputs.of(data, options.shape());
        Holdout parts = holdOut(ratings, context.seed());
        if (!options.earlyStopping().refit()) {
            Run run = new Run(inputs, parts.kept(), context);
            TrainingHistory history = run.descend(parts.heldOut());
            return new NeuralModel(data, options, new TrainedNetwork(inputs, run.best), history);
        }
        int most = LargeData.adapted(options, parts.kept().size()).optimizer().epochs();
        List<Epoch> epochs = epochs(context.resultOf(1 + 2 * most, () -> {
            Run run = new Run(inputs, parts.kept(), context);
            return losses(run.descend(parts.heldOut()).epochs(), most);
        }));
        float[] parameters = refit(inputs, ratings, best(epochs), context);
        return new NeuralModel(
                data, options, new TrainedNetwork(inputs, parameters), new TrainingHistory(epochs, best(epochs)));
    }

    private Holdout holdOut(Ratings ratings, long seed) {
        int heldOut = (int)
                Math.max(1, Math.round(ratings.size() * options.earlyStopping().validation()));
        return Holdout.of(ratings, Rng.keyed(seed, HOLDOUT).subset(ratings.size(), heldOut));
    }

    /** The number of epochs, then the two losses of each; as long as for {@code most} epochs. */
    private static double[] losses(List<Epoch> epochs, int most) {
        double[] losses = new double[1 + 2 * most];
        losses[0] = epochs.size();
        for (Epoch epoch : epochs) {
            losses[2 * epoch.number() - 1] = epoch.trainingLoss();
            losses[2 * epoch.number()] = epoch.validationLoss();
        }
        return losses;
    }

    private static List<Epoch> epochs(double[] losses) {
        int most = (losses.length - 1) / 2;
        if (!(losses[0] >= 0 && losses[0] <= most)) {
            throw new MarqueeException(
                    "the checkpoint has %s epochs, which must be 0 to %d; remove it to train from the start"
                            .formatted(losses[0], most));
        }
        return IntStream.rangeClosed(1, (int) losses[0])
                .mapToObj(epoch -> new Epoch(epoch, losses[2 * epoch - 1], losses[2 * epoch]))
                .toList();
    }

    /** The number of the first epoch of the lowest validation loss; 0 before the first. */
    private static int best(List<Epoch> epochs) {
        int best = 0;
        for (Epoch epoch : epochs) {
            if (best == 0 || epoch.validationLoss() < epochs.get(best - 1).validationLoss()) {
                best = epoch.number();
            }
        }
        return best;
    }

    private float[] refit(Inputs inputs, Ratings ratings, int epochs, TrainingContext context) {
        Run run = new Run(inputs, ratings, context);
        float[][] state = run.epochs.arrays();
        try (ProgressTask task = context.begin("Training neural on all ratings", epochs)) {
            int done = context.resume(task, state);
            run.epochs.resumeAfter(done);
            for (int epoch = done + 1; epoch <= epochs; epoch++) {
                double loss = run.epochs.pass(epoch);
                int steps = epoch;
                context.reached(() -> new TrainingState(steps, state, new long[0]));
                task.step("training RMSE %.4f".formatted(Math.sqrt(loss)));
            }
        }
        float[] finish = run.finish();
        run.epochs.finite(epochs, new TrainedNetwork(inputs, finish).loss(ratings));
        return finish;
    }

    /** One training from the initial parameters. */
    private final class Run {
        private final Inputs inputs;
        private final Ratings ratings;
        private final TrainingContext context;
        private final NeuralOptions adapted;
        private final Epochs epochs;
        private float[] best;

        Run(Inputs inputs, Ratings ratings, TrainingContext context) {
            this.inputs = inputs;
            this.ratings = ratings;
            this.context = context;
            this.adapted = LargeData.adapted(options, ratings.size());
            float[] parameters = ParameterInitializer.parameters(
                    inputs.layout(), options.optimizer().initialDeviation(), ratings.mean(), context.seed());
            this.best = parameters;
            this.epochs = new Epochs(
                    inputs, adapted, parameters, ratings, new Step.Run(context.workers(), context.seed(), averaged()));
        }

        private double averaged() {
            int steps = Math.ceilDiv(ratings.size(), adapted.optimizer().batch());
            return options.optimizer().averaging() * steps;
        }

        /** Trains until validation stops improving; the run then has the parameters of the best epoch. */
        TrainingHistory descend(Ratings validation) {
            List<Epoch> history = new ArrayList<>();
            int max = adapted.optimizer().epochs();
            try (ProgressTask task = context.begin("Training neural", max)) {
                resume(task, history);
                for (int epoch = history.size() + 1;
                        epoch <= max
                                && epoch - best(history)
                                        <= options.earlyStopping().patience();
                        epoch++) {
                    double loss = epochs.pass(epoch);
                    float[] now = finish();
                    double validationLoss = epochs.finite(epoch, new TrainedNetwork(inputs, now).loss(validation));
                    history.add(new Epoch(epoch, loss, validationLoss));
                    if (best(history) == epoch) {
                        best = now;
                    }
                    context.reached(() -> state(history.size(), history));
                    task.step("validation RMSE %.4f".formatted(Math.sqrt(validationLoss)));
                }
            }
            return new TrainingHistory(history, best(history));
        }

        private void resume(ProgressTask task, List<Epoch> history) {
            Optional<TrainingState> resumed = context.resume(steps -> {
                best = best.clone();
                return state(steps, history);
            });
            if (resumed.isPresent()) {
                double[] losses = Arrays.stream(resumed.get().numbers())
                        .mapToDouble(Double::longBitsToDouble)
                        .toArray();
                history.addAll(NeuralTrainer.epochs(losses));
                epochs.resumeAfter(history.size());
                task.stepTo(history.size(), "");
            }
        }

        private TrainingState state(int done, List<Epoch> history) {
            float[][] arrays =
                    Stream.concat(Stream.of(epochs.arrays()), Stream.of(best)).toArray(float[][]::new);
            long[] losses = Arrays.stream(losses(history, done))
                    .mapToLong(Double::doubleToRawLongBits)
                    .toArray();
            return new TrainingState(done, arrays, losses);
        }

        /** A copy of the current parameters, completed for prediction. */
        float[] finish() {
            float[] copy = epochs.finish().clone();
            if (options.regularization().idDropout() == 0) {
                ColdStartRows.average(inputs, copy, ratings);
            }
            ColdStartRows.substitute(inputs, copy, ratings);
            return copy;
        }
    }

    /**
     * Adapts options to more ratings than the {@value #RATINGS} that the defaults were chosen on. Without it a network
     * on a million ratings is hardly better than biases.
     *
     * <p>The penalty is compared with the mean error of all ratings, while each embedding has only those of its user or
     * movie: with n times the ratings it is divided by n^{@value #DECAY_EXPONENT}. An epoch has at most {@value #STEPS}
     * steps of larger batches, with step sizes that grow with the square root, so that updates of all embeddings stay a
     * small part of the time. There are fewer epochs, divided by n^{@value #EPOCHS_EXPONENT}: each has more steps, and
     * a million ratings take a minute. The exponents were chosen on a split of MovieLens 1M.
     */
    static final class LargeData {
        private static final int RATINGS = 100_000;
        private static final double DECAY_EXPONENT = 1.7;
        private static final double EPOCHS_EXPONENT = 0.75;
        private static final int STEPS = 250;
        private static final int MAX_BATCH = 1 << 20;

        private LargeData() {}

        /** The options to train with on that many ratings; the same up to {@value #RATINGS}. */
        static NeuralOptions adapted(NeuralOptions options, int ratings) {
            if (ratings <= RATINGS) {
                return options;
            }
            double share = (double) RATINGS / ratings;
            double decay = options.regularization().weightDecay() * Math.pow(share, DECAY_EXPONENT);
            int epochs = (int) Math.ceil(options.optimizer().epochs() * Math.pow(share, EPOCHS_EXPONENT));
            int batch = options.optimizer().batch();
            int larger = Math.max(batch, Math.min(Math.ceilDiv(ratings, STEPS), MAX_BATCH));
            double rate = options.optimizer().learningRate() * Math.sqrt((double) larger / batch);
            return options.withWeightDecay(decay)
                    .withBatch(larger)
                    .withLearningRate(Math.min(rate, 10))
                    .withEpochs(epochs);
        }
    }
}
