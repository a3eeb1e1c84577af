package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.FeatureGroup;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionSet.OptionValues;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code neural}.
 *
 * @param shape architecture
 * @param regularization dropout and weight decay
 * @param optimizer optimizer
 * @param earlyStopping early stopping
 */
public record NeuralOptions(
        Shape shape, Regularization regularization, OptimizerOptions optimizer, EarlyStopping earlyStopping) {
    private static final Option<NeuralOptions, Integer> EMBEDDING = Option.integer(
                    "embedding",
                    100,
                    1,
                    1024,
                    "width of user and movie embeddings",
                    (NeuralOptions o) -> o.shape.embedding())
            .withDomain(new SearchDomain.IntegerRange(20, 200));
    private static final Option<NeuralOptions, List<Integer>> HIDDEN = Option.integers(
                    "hidden",
                    List.of(200),
                    8,
                    1,
                    4096,
                    "widths of the hidden layers, such as 100+50",
                    (NeuralOptions o) -> o.shape.hidden())
            .withDomain(new SearchDomain.Categorical<>(
                    List.of(List.of(100), List.of(200), List.of(400), List.of(200, 100))));
    private static final Option<NeuralOptions, List<FeatureGroup>> FEATURES = Option.choices(
            "features",
            FeatureGroup.class,
            List.of(
                    FeatureGroup.GENDER,
                    FeatureGroup.OCCUPATION,
                    FeatureGroup.AGE,
                    FeatureGroup.GENRE,
                    FeatureGroup.YEAR),
            "feature groups besides the embeddings",
            o -> o.shape.features());
    private static final Option<NeuralOptions, Boolean> BIASES =
            Option.bool("biases", true, "add a bias per user and per movie", o -> o.shape.biases());

    private static final Option<NeuralOptions, Double> EMBEDDING_DROPOUT = Option.decimal(
                    "embeddingDropout",
                    0.2,
                    0,
                    0.95,
                    "probability that a component of an embedding is dropped",
                    (NeuralOptions o) -> o.regularization.embeddingDropout())
            .withDomain(new SearchDomain.Linear(0, 0.6));
    private static final Option<NeuralOptions, Double> DROPOUT = Option.decimal(
                    "dropout",
                    0.3,
                    0,
                    0.95,
                    "probability that a hidden unit is dropped",
                    (NeuralOptions o) -> o.regularization.dropout())
            .withDomain(new SearchDomain.Linear(0, 0.6));
    private static final Option<NeuralOptions, Double> ID_DROPOUT = Option.decimal(
                    "idDropout",
                    0.05,
                    0,
                    0.95,
                    "probability that a user or movie is treated as unseen, which trains the cold-start embedding",
                    (NeuralOptions o) -> o.regularization.idDropout())
            .withDomain(new SearchDomain.Linear(0, 0.2));
    private static final Option<NeuralOptions, Double> WEIGHT_DECAY = Option.decimal(
                    "weightDecay",
                    5e-4,
                    0,
                    1,
                    "weight of the L2 penalty; less on more than 100,000 ratings",
                    (NeuralOptions o) -> o.regularization.weightDecay())
            .withDomain(new SearchDomain.Logarithmic(1e-5, 0.01));

    private static final Option<NeuralOptions, Optimizer> OPTIMIZER =
            Option.choice("optimizer", Optimizer.ADAM, "update rule of gradient descent", o -> o.optimizer.optimizer());
    private static final Option<NeuralOptions, Double> LEARNING_RATE = Option.decimal(
                    "learningRate", 0.004, 1e-6, 10, "step size", (NeuralOptions o) -> o.optimizer.learningRate())
            .withDomain(new SearchDomain.Logarithmic(0.0005, 0.02));
    private static final Option<NeuralOptions, Integer> BATCH = Option.integer(
                    "batch", 1024, 1, 1 << 20, "ratings per step", (NeuralOptions o) -> o.optimizer.batch())
            .withDomain(new SearchDomain.Categorical<>(List.of(256, 512, 1024, 2048)));
    private static final Option<NeuralOptions, Integer> EPOCHS = Option.integer(
                    "epochs",
                    60,
                    1,
                    10_000,
                    "maximum number of passes over the ratings; fewer on more than 100,000",
                    (NeuralOptions o) -> o.optimizer.epochs())
            .withDomain(new SearchDomain.Budget(7));
    private static final Option<NeuralOptions, Double> INITIAL_DEVIATION = Option.decimal(
                    "initialDeviation",
                    0.1,
                    0,
                    10,
                    "standard deviation of the initial embeddings",
                    (NeuralOptions o) -> o.optimizer.initialDeviation())
            .withDomain(new SearchDomain.Logarithmic(0.01, 0.5));

    private static final Option<NeuralOptions, Double> AVERAGING = Option.decimal(
                    "averaging",
                    3,
                    0,
                    1000,
                    "epochs over which the parameters are averaged for prediction; 0 turns averaging off",
                    (NeuralOptions o) -> o.optimizer.averaging())
            .withDomain(new SearchDomain.Linear(0, 10));

    private static final Option<NeuralOptions, Double> VALIDATION = Option.decimal(
            "validation",
            0.1,
            0.001,
            0.9,
            "share of the training ratings held out to choose the best epoch",
            o -> o.earlyStopping.validation());
    private static final Option<NeuralOptions, Integer> PATIENCE = Option.integer(
            "patience",
            6,
            1,
            10_000,
            "epochs without improvement after which training stops",
            o -> o.earlyStopping.patience());
    private static final Option<NeuralOptions, Boolean> REFIT = Option.bool(
            "refit", true, "train again on all ratings for the best number of epochs", o -> o.earlyStopping.refit());

    /** The published study's settings: no regularization, 50 epochs, best epoch kept. */
    private static final OptionValues STUDY = OptionValues.NONE
            .with(EMBEDDING, 50)
            .with(HIDDEN, List.of(100))
            .with(FEATURES, List.of(FeatureGroup.GENDER, FeatureGroup.OCCUPATION, FeatureGroup.AGE, FeatureGroup.GENRE))
            .with(BIASES, false)
            .with(EMBEDDING_DROPOUT, 0.0)
            .with(DROPOUT, 0.0)
            .with(ID_DROPOUT, 0.0)
            .with(WEIGHT_DECAY, 0.0)
            .with(LEARNING_RATE, 0.01)
            .with(EPOCHS, 50)
            .with(AVERAGING, 0.0)
            .with(PATIENCE, 50)
            .with(REFIT, false);

    /** Name, range and meaning of each option, and the preset {@code study}. */
    static final OptionSet<NeuralOptions> OPTIONS = new OptionSet<>(
            "neural",
            List.of(
                    EMBEDDING,
                    HIDDEN,
                    FEATURES,
                    BIASES,
                    EMBEDDING_DROPOUT,
                    DROPOUT,
                    ID_DROPOUT,
                    WEIGHT_DECAY,
                    OPTIMIZER,
                    LEARNING_RATE,
                    BATCH,
                    EPOCHS,
                    INITIAL_DEVIATION,
                    AVERAGING,
                    VALIDATION,
                    PATIENCE,
                    REFIT),
            Map.of("study", STUDY),
            NeuralOptions::of);

    /** The algorithm, to train with these options. */
    public static final Algorithm<NeuralOptions, ?> ALGORITHM = new Algorithm<>(
            "a small neural network on embeddings and features", OPTIONS, NeuralTrainer::new, new NeuralCodec());

    /** Checks every value against its declaration. */
    public NeuralOptions {
        EMBEDDING.check(shape.embedding());
        HIDDEN.check(shape.hidden());
        if (shape.hidden().isEmpty()) {
            throw new UsageException("hidden must not be none; give the network at least one hidden layer");
        }
        FEATURES.check(shape.features());
        EMBEDDING_DROPOUT.check(regularization.embeddingDropout());
        DROPOUT.check(regularization.dropout());
        ID_DROPOUT.check(regularization.idDropout());
        WEIGHT_DECAY.check(regularization.weightDecay());
        LEARNING_RATE.check(optimizer.learningRate());
        BATCH.check(optimizer.batch());
        EPOCHS.check(optimizer.epochs());
        INITIAL_DEVIATION.check(optimizer.initialDeviation());
        AVERAGING.check(optimizer.averaging());
        VALIDATION.check(earlyStopping.validation());
        PATIENCE.check(earlyStopping.patience());
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static NeuralOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code embedding}}
     *
     * @param embedding width of user and movie embeddings, 1..1024
     */
    public NeuralOptions withEmbedding(int embedding) {
        return OPTIONS.with(this, EMBEDDING, embedding);
    }

    /**
     * {@return these options with another {@code hidden}}
     *
     * @param hidden widths of the hidden layers, first to last; 1 to 8 layers, each 1..4096 wide
     */
    public NeuralOptions withHidden(List<Integer> hidden) {
        return OPTIONS.with(this, HIDDEN, hidden);
    }

    /**
     * {@return these options with another {@code features}}
     *
     * @param features different feature groups besides the embeddings
     */
    public NeuralOptions withFeatures(List<FeatureGroup> features) {
        return OPTIONS.with(this, FEATURES, features);
    }

    /**
     * {@return these options with another {@code biases}}
     *
     * @param biases whether users and movies have biases in addition to the embeddings
     */
    public NeuralOptions withBiases(boolean biases) {
        return OPTIONS.with(this, BIASES, biases);
    }

    /**
     * {@return these options with another {@code embeddingDropout}}
     *
     * @param embeddingDropout probability that a component of an embedding is dropped, 0..0.95
     */
    public NeuralOptions withEmbeddingDropout(double embeddingDropout) {
        return OPTIONS.with(this, EMBEDDING_DROPOUT, embeddingDropout);
    }

    /**
     * {@return these options with another {@code dropout}}
     *
     * @param dropout probability that a hidden unit is dropped, 0..0.95
     */
    public NeuralOptions withDropout(double dropout) {
        return OPTIONS.with(this, DROPOUT, dropout);
    }

    /**
     * {@return these options with another {@code idDropout}}
     *
     * @param idDropout probability that a user or movie is treated as unseen, which trains the cold-start embedding,
     *     0..0.95
     */
    public NeuralOptions withIdDropout(double idDropout) {
        return OPTIONS.with(this, ID_DROPOUT, idDropout);
    }

    /**
     * {@return these options with another {@code weightDecay}}
     *
     * @param weightDecay weight of the L2 penalty, 0..1
     */
    public NeuralOptions withWeightDecay(double weightDecay) {
        return OPTIONS.with(this, WEIGHT_DECAY, weightDecay);
    }

    /**
     * {@return these options with another {@code optimizer}}
     *
     * @param optimizer update rule of gradient descent
     */
    public NeuralOptions withOptimizer(Optimizer optimizer) {
        return OPTIONS.with(this, OPTIMIZER, optimizer);
    }

    /**
     * {@return these options with another {@code learningRate}}
     *
     * @param learningRate step size, 1e-6..10
     */
    public NeuralOptions withLearningRate(double learningRate) {
        return OPTIONS.with(this, LEARNING_RATE, learningRate);
    }

    /**
     * {@return these options with another {@code batch}}
     *
     * @param batch ratings per step, 1..1048576
     */
    public NeuralOptions withBatch(int batch) {
        return OPTIONS.with(this, BATCH, batch);
    }

    /**
     * {@return these options with another {@code epochs}}
     *
     * @param epochs maximum number of passes over the ratings, 1..10000
     */
    public NeuralOptions withEpochs(int epochs) {
        return OPTIONS.with(this, EPOCHS, epochs);
    }

    /**
     * {@return these options with another {@code initialDeviation}}
     *
     * @param initialDeviation standard deviation of the initial embeddings, 0..10
     */
    public NeuralOptions withInitialDeviation(double initialDeviation) {
        return OPTIONS.with(this, INITIAL_DEVIATION, initialDeviation);
    }

    /**
     * {@return these options with another {@code averaging}}
     *
     * @param averaging epochs over which the parameters are averaged for prediction; 0 turns averaging off; 0..1000
     */
    public NeuralOptions withAveraging(double averaging) {
        return OPTIONS.with(this, AVERAGING, averaging);
    }

    /**
     * {@return these options with another {@code validation}}
     *
     * @param validation share of the training ratings held out to choose the best epoch, 0.001..0.9
     */
    public NeuralOptions withValidation(double validation) {
        return OPTIONS.with(this, VALIDATION, validation);
    }

    /**
     * {@return these options with another {@code patience}}
     *
     * @param patience epochs without improvement after which training stops, 1..10000
     */
    public NeuralOptions withPatience(int patience) {
        return OPTIONS.with(this, PATIENCE, patience);
    }

    /**
     * {@return these options with another {@code refit}}
     *
     * @param refit whether to train again on all ratings for the best number of epochs
     */
    public NeuralOptions withRefit(boolean refit) {
        return OPTIONS.with(this, REFIT, refit);
    }

    private static NeuralOptions of(OptionValues values) {
        return new NeuralOptions(
                new Shape(values.get(EMBEDDING), values.get(HIDDEN), values.get(FEATURES), values.get(BIASES)),
                new Regularization(
                        values.get(EMBEDDING_DROPOUT),
                        values.get(DROPOUT),
                        values.get(ID_DROPOUT),
                        values.get(WEIGHT_DECAY)),
                new OptimizerOptions(
                        values.get(OPTIMIZER),
                        values.get(LEARNING_RATE),
                        values.get(BATCH),
                        values.get(EPOCHS),
                        values.get(INITIAL_DEVIATION),
                        values.get(AVERAGING)),
                new EarlyStopping(values.get(VALIDATION), values.get(PATIENCE), values.get(REFIT)));
    }

    /**
     * Architecture of the network.
     *
     * @param embedding width of user and movie embeddings
     * @param hidden widths of the hidden layers, from the input on
     * @param features feature groups besides the embeddings
     * @param biases whether a bias per user and per movie is added to the output
     */
    public record Shape(int embedding, List<Integer> hidden, List<FeatureGroup> features, boolean biases) {
        /** Copies the lists. */
        public Shape {
            hidden = List.copyOf(hidden);
            features = List.copyOf(features);
        }
    }

    /**
     * Training by mini-batches.
     *
     * @param optimizer update rule of gradient descent
     * @param learningRate step size
     * @param batch ratings per step
     * @param epochs maximum number of passes over the ratings
     * @param initialDeviation standard deviation of the initial embeddings
     * @param averaging approximate number of epochs over which the parameters are averaged for prediction; 0 uses the
     *     last ones
     */
    public record OptimizerOptions(
            Optimizer optimizer,
            double learningRate,
            int batch,
            int epochs,
            double initialDeviation,
            double averaging) {}

    /**
     * Protection against overfitting.
     *
     * @param embeddingDropout probability that a component of an embedding is dropped in a step
     * @param dropout probability that a hidden unit is dropped for a rating
     * @param idDropout probability that a user or movie is treated as unseen in a step, which trains the cold-start
     *     embedding
     * @param weightDecay weight of the L2 penalty in every gradient
     */
    public record Regularization(double embeddingDropout, double dropout, double idDropout, double weightDecay) {}

    /**
     * Early stopping.
     *
     * @param validation share of the training ratings held out to choose the best epoch
     * @param patience number of epochs without improvement after which training stops
     * @param refit whether the network is trained again on all ratings for the best number of epochs
     */
    public record EarlyStopping(double validation, int patience, boolean refit) {}

    /** Update rule of gradient descent. */
    public enum Optimizer {
        /** Adam (Kingma and Ba 2015), with weight decay in the gradient. */
        ADAM,
        /** Plain stochastic gradient descent. */
        SGD
    }
}
