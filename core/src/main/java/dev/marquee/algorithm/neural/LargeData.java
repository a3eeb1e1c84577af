package dev.marquee.algorithm.neural;

/**
 * Adapts options to more ratings than the {@value #RATINGS} that the defaults were chosen on. Without it a network on a
 * million ratings is hardly better than biases.
 *
 * <p>The penalty is compared with the mean error of all ratings, while each embedding has only those of its user or
 * movie: with n times the ratings it is divided by n^{@value #DECAY_EXPONENT}. An epoch has at most {@value #STEPS} steps of
 * larger batches, with step sizes that grow with the square root, so that updates of all embeddings stay a small part of
 * the time. There are fewer epochs, divided by n^{@value #EPOCHS_EXPONENT}: each has more steps, and a million ratings
 * take a minute. The exponents were chosen on a split of MovieLens 1M.
 */
final class LargeData {
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
