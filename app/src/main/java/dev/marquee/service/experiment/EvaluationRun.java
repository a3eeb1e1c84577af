package dev.marquee.service.experiment;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCard;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.experiment.sample.ListSampler;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A split data set on which algorithms are evaluated. Not thread-safe. */
final class EvaluationRun {
    private final String protocol;
    private final boolean isReplay;
    private final long seed;
    private final EvaluationCriteria criteria;
    private final Dataset whole;
    private final List<Split> splits;
    private final double loadSeconds;

    EvaluationRun(DataService data, DataRequest request, String protocol, long seed, EvaluationCriteria criteria) {
        Stopwatch load = new Stopwatch();
        LoadedDataset loaded = load.time(() -> data.read(request));
        // Fails before the training, not after it.
        this.criteria = criteria.on(loaded.data().ratings());
        Protocol parsed = Protocol.parse(protocol, loaded::part);
        this.protocol = protocol;
        this.isReplay = parsed.isReplay();
        this.seed = seed;
        this.whole = loaded.data();
        this.splits = load.time(() -> parsed.split(whole, seed));
        this.loadSeconds = load.seconds();
    }

    private EvaluationRun(EvaluationRun other, EvaluationCriteria criteria) {
        this.protocol = other.protocol;
        this.isReplay = other.isReplay;
        this.seed = other.seed;
        this.criteria = criteria;
        this.whole = other.whole;
        this.splits = other.splits;
        this.loadSeconds = other.loadSeconds;
    }

    /** The same run with lists in the model's own order, which every model supports. */
    EvaluationRun plain() {
        return new EvaluationRun(this, criteria.plain());
    }

    /** Whether the data has events without ratings, which the baseline of ratings cannot learn from. */
    boolean isImplicit() {
        return whole.ratings().isImplicit();
    }

    /** The sums of an evaluation, one entry per fold, and its durations. */
    record Outcome(AlgorithmUnderTest algorithm, List<FoldSums> folds, Stopwatch fit, Stopwatch evaluate) {}

    /** Warns of options that were tuned on ratings that may be tested here. */
    void warn(OptionOverrides options, Consumer<String> notices) {
        options.warn(
                whole.fingerprint(),
                splits.stream().map(split -> split.train().fingerprint()).toList(),
                notices);
    }

    /** Collects lists of models of the first split. */
    ListSampler sampler() {
        return new ListSampler(splits.getFirst());
    }

    Evaluator evaluator(Workers workers) {
        return new Evaluator(seed, criteria, workers);
    }

    /**
     * Rejects a model file where models are trained during the evaluation.
     *
     * @throws UsageException if one is to be replayed
     */
    void check(AlgorithmUnderTest algorithm) {
        if (isReplay && algorithm.isFile()) {
            throw new UsageException(
                    "a model file cannot be evaluated on %s, which trains again as ratings arrive; name the algorithm %s instead of the file"
                            .formatted(protocol, algorithm.model().algorithm()));
        }
    }

    /** Trains on each train part, or reads the model, and evaluates each test part once. */
    Outcome measure(AlgorithmUnderTest algorithm, Workers workers, Progress progress) {
        return measure(algorithm, workers, progress, _ -> {});
    }

    /**
     * As {@link #measure(AlgorithmUnderTest, Workers, Progress)}.
     *
     * @param first receives the model of the first split, unless models are trained again as ratings arrive
     */
    Outcome measure(AlgorithmUnderTest algorithm, Workers workers, Progress progress, Consumer<Model> first) {
        Evaluator evaluator = evaluator(workers);
        Outcome outcome = new Outcome(algorithm, new ArrayList<>(), new Stopwatch(), new Stopwatch());
        Function<Split, Model> models = split ->
                outcome.fit.time(() -> algorithm.models().apply(split, new TrainingContext(seed, workers, progress)));
        if (isReplay) {
            outcome.folds.add(outcome.evaluate.timeWithout(outcome.fit, () -> evaluator.replay(splits, models)));
            return outcome;
        }
        for (Split split : splits) {
            Model model = models.apply(split);
            if (outcome.folds.isEmpty()) {
                first.accept(model);
            }
            outcome.folds.add(outcome.evaluate.time(() -> evaluator.measure(model, split)));
        }
        return outcome;
    }

    /**
     * The response for one algorithm.
     *
     * @throws MarqueeException if no metric applies
     */
    EvaluateResponse response(Outcome outcome, Evaluation evaluation, Optional<Map<String, Double>> baseline) {
        if (evaluation.measures().isEmpty()) {
            throw new MarqueeException(
                    "nothing can be measured: %s predicts no ratings, and no test rating of %s reaches %s; pass --relevant all"
                            .formatted(outcome.algorithm.model().algorithm(), protocol, criteria.relevance()));
        }
        Split first = splits.getFirst();
        return new EvaluateResponse(
                ModelInfo.DataInfo.of(ModelCard.Data.of(whole)),
                new EvaluateResponse.SplitInfo(
                        protocol,
                        first.train().ratings().size(),
                        first.validation().size(),
                        isReplay ? evaluation.counts().ratings() : first.test().size(),
                        isReplay ? 1 : splits.size(),
                        evaluation.counts(),
                        criteria.relevance().toString()),
                outcome.algorithm.model().with(criteria.policy()),
                MetricNumbers.of(evaluation),
                baseline,
                outcome.folds.getFirst().replay().map(replay -> ReplayNumbers.of(replay, evaluation)),
                new EvaluateResponse.Seconds(loadSeconds, outcome.fit.seconds(), outcome.evaluate.seconds()));
    }
}
