package dev.marquee.service;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.FoldSums;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recipe.Recipe;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Measures an algorithm, or a model from a file, on the test part of a split. The test part is looked at once. */
public final class EvaluateService {
    private static final String BASELINE = "bias";

    private final Host host;
    private final DataService data;

    /** The service on a host. */
    public EvaluateService(Host host) {
        this.host = host;
        this.data = new DataService(host);
    }

    /**
     * Measures.
     *
     * @throws UsageException if algorithm, options or split are unknown or out of range
     * @throws MarqueeException if the data cannot be read or cut so, or a model file does not fit it
     */
    public EvaluateAnswer evaluate(EvaluateRequest request) {
        Path file = Path.of(request.algorithm());
        return Files.isRegularFile(file) ? evaluateFile(file, request) : evaluateAlgorithm(request);
    }

    private EvaluateAnswer evaluateAlgorithm(EvaluateRequest request) {
        Recipe recipe = Algorithms.named(request.algorithm()).recipe(request.options());
        Run run = new Run(request);
        try (Workers workers = Workers.of(host.threads())) {
            Evaluation evaluation = run.measure(train(recipe, request.seed(), workers, host.steps()), workers);
            return run.answer(
                    new EvaluateAnswer.Measured(recipe.algorithm(), recipe.options(), request.seed()),
                    evaluation,
                    workers);
        }
    }

    private EvaluateAnswer evaluateFile(Path path, EvaluateRequest request) {
        if (!request.options().isEmpty()) {
            throw new UsageException(
                    "a model file has its options already; leave out --option, or name the algorithm to train it anew");
        }
        Run run = new Run(request);
        try (Workers workers = Workers.of(host.threads());
                ModelFile file = ModelFile.open(path)) {
            ModelCard card = file.card();
            Evaluation evaluation = run.measure(split -> fitting(path, file, split), workers);
            return run.answer(
                    new EvaluateAnswer.Measured(card.algorithm(), card.options(), card.seed()), evaluation, workers);
        }
    }

    /** The model of a file, if it was trained on just the train part: else the test part would be no test. */
    private static Model fitting(Path path, ModelFile file, Split split) {
        if (!file.card().data().fingerprint().equals(split.train().fingerprint())) {
            throw new MarqueeException(
                    "%s was not trained on the train part of %s, so its test part would tell nothing; train it with --split %2$s and the same --seed"
                            .formatted(path, split.name()));
        }
        return Algorithms.read(file);
    }

    private static Function<Split, Model> train(Recipe recipe, long seed, Workers workers, Progress progress) {
        return split -> recipe.trainer().train(split.train(), new TrainingContext(seed, workers, progress));
    }

    /** One request under way. */
    private final class Run {
        private final EvaluateRequest request;
        private final Stopwatch load = new Stopwatch();
        private final Stopwatch fit = new Stopwatch();
        private final Stopwatch evaluate = new Stopwatch();
        private final Dataset whole;
        private final List<Split> splits;

        Run(EvaluateRequest request) {
            this.request = request;
            LoadedDataset loaded = load.time(() -> data.read(request.data()));
            this.whole = loaded.data();
            Protocol protocol = Protocol.parse(request.split(), loaded::part);
            this.splits = load.time(() -> protocol.split(whole, request.seed()));
        }

        Evaluation measure(Function<Split, Model> models, Workers workers) {
            Evaluator evaluator = new Evaluator(request.seed(), request.criteria(), workers);
            List<FoldSums> folds = new ArrayList<>();
            for (Split split : splits) {
                Model model = fit.time(() -> models.apply(split));
                folds.add(evaluate.time(() -> evaluator.measure(model, split)));
            }
            Evaluation evaluation = evaluate.time(() -> evaluator.summarize(folds));
            if (evaluation.measures().isEmpty()) {
                throw new MarqueeException(
                        "nothing can be measured: the model predicts no ratings, and no test rating of %s reaches %s; pass --relevant all"
                                .formatted(request.split(), request.criteria().relevance()));
            }
            return evaluation;
        }

        EvaluateAnswer answer(EvaluateAnswer.Measured model, Evaluation evaluation, Workers workers) {
            EvaluateAnswer.Seconds seconds =
                    new EvaluateAnswer.Seconds(load.seconds(), fit.seconds(), evaluate.seconds());
            Split first = splits.getFirst();
            Numbers numbers = Numbers.of(evaluation);
            return new EvaluateAnswer(
                    ModelInfo.DataInfo.of(ModelCard.Data.of(whole)),
                    new EvaluateAnswer.Cut(
                            request.split(),
                            first.train().ratings().size(),
                            first.validation().size(),
                            first.test().size(),
                            splits.size(),
                            evaluation.counts(),
                            request.criteria().relevance().toString()),
                    model,
                    numbers.metrics(),
                    numbers.intervals(),
                    model.algorithm().equals(BASELINE) ? Optional.empty() : Optional.of(baseline(workers)),
                    seconds);
        }

        private Map<String, Double> baseline(Workers workers) {
            Recipe bias = Algorithms.named(BASELINE).recipe(Map.of());
            return Numbers.of(measure(train(bias, request.seed(), workers, Progress.SILENT), workers))
                    .metrics();
        }
    }
}
