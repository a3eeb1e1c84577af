package dev.marquee.service.experiment;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.persist.ModelCard;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Data, cut as asked for, to measure algorithms on. For one thread. */
final class EvaluationRun {
    private final String protocol;
    private final long seed;
    private final EvaluationCriteria criteria;
    private final Dataset whole;
    private final List<Split> splits;
    private final double loadSeconds;

    EvaluationRun(DataService data, DataRequest request, String protocol, long seed, EvaluationCriteria criteria) {
        Stopwatch load = new Stopwatch();
        LoadedDataset loaded = load.time(() -> data.read(request));
        // Before the training, not after.
        criteria.relevance().requireOn(loaded.data().ratings().scale());
        Protocol parsed = Protocol.parse(protocol, loaded::part);
        this.protocol = protocol;
        this.seed = seed;
        this.criteria = criteria;
        this.whole = loaded.data();
        this.splits = load.time(() -> parsed.split(whole, seed));
        this.loadSeconds = load.seconds();
    }

    private EvaluationRun(EvaluationRun other, EvaluationCriteria criteria) {
        this.protocol = other.protocol;
        this.seed = other.seed;
        this.criteria = criteria;
        this.whole = other.whole;
        this.splits = other.splits;
        this.loadSeconds = other.loadSeconds;
    }

    /** The same of lists in a model's own order, which every model has. */
    EvaluationRun plain() {
        return new EvaluationRun(this, criteria.plain());
    }

    /** What the test of a contender came to, before it is summarized. */
    record Outcome(AlgorithmUnderTest contender, List<FoldSums> folds, Stopwatch fit, Stopwatch evaluate) {}

    /** Tells of options that were chosen by what may be tested here. */
    void warn(OptionOverrides options, Consumer<String> notices) {
        options.warn(
                whole.fingerprint(),
                splits.stream().map(split -> split.train().fingerprint()).toList(),
                notices);
    }

    Evaluator evaluator(Workers workers) {
        return new Evaluator(seed, criteria, workers);
    }

    /** Trains on each train part, or reads, and asks about each test part once. */
    Outcome measure(AlgorithmUnderTest contender, Workers workers, Progress progress) {
        Evaluator evaluator = evaluator(workers);
        Outcome outcome = new Outcome(contender, new ArrayList<>(), new Stopwatch(), new Stopwatch());
        for (Split split : splits) {
            Model model = outcome.fit.time(
                    () -> contender.models().apply(split, new TrainingContext(seed, workers, progress)));
            outcome.folds.add(outcome.evaluate.time(() -> evaluator.measure(model, split)));
        }
        return outcome;
    }

    /**
     * The answer about one contender.
     *
     * @throws MarqueeException if there is nothing that can be measured
     */
    EvaluateResponse answer(Outcome outcome, Evaluation evaluation, Optional<Map<String, Double>> baseline) {
        if (evaluation.measures().isEmpty()) {
            throw new MarqueeException(
                    "nothing can be measured: %s predicts no ratings, and no test rating of %s reaches %s; pass --relevant all"
                            .formatted(outcome.contender.model().algorithm(), protocol, criteria.relevance()));
        }
        Split first = splits.getFirst();
        MetricNumbers numbers = MetricNumbers.of(evaluation);
        return new EvaluateResponse(
                ModelInfo.DataInfo.of(ModelCard.Data.of(whole)),
                new EvaluateResponse.SplitInfo(
                        protocol,
                        first.train().ratings().size(),
                        first.validation().size(),
                        first.test().size(),
                        splits.size(),
                        evaluation.counts(),
                        criteria.relevance().toString()),
                outcome.contender.model().with(criteria.policy()),
                numbers.metrics(),
                numbers.intervals(),
                baseline,
                new EvaluateResponse.Seconds(loadSeconds, outcome.fit.seconds(), outcome.evaluate.seconds()));
    }
}
