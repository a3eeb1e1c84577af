package dev.marquee.service.experiment;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.RatingMetrics;
import dev.marquee.explore.Exploration;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistoryModel;
import dev.marquee.model.option.FeatureGroup;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.report.StudyPage;
import dev.marquee.report.StudyPage.Result;
import dev.marquee.report.chart.NetworkDiagram.Input;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.experiment.sample.ListSampler;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reproduces the original study: explores the data, trains its network with its own settings and with Marquee's, evaluates
 * both and the baseline on test ratings that no choice was based on, and reports all of it on one page.
 */
public final class StudyService {
    private static final String SPLIT = "random:0.2";
    private static final String NETWORK = "neural";
    private static final List<Metric> COMPARED =
            List.of(RatingMetrics.RMSE, RatingMetrics.MAE, RatingMetrics.R2, RatingMetrics.EXPLAINED_VARIANCE);
    private static final Map<String, String> STUDY = Map.of("preset", "study");

    private final ExecutionContext context;
    private final DataService data;

    public StudyService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Runs the study.
     *
     * @param out the folder of the page and its figures
     * @param command the command line that reproduces the page
     */
    public Study run(DataRequest request, long seed, Path out, String command) {
        Stopwatch total = new Stopwatch();
        return total.time(() -> {
            LoadedDataset loaded = data.read(request);
            PageFiles.prepare(out);
            Split split = Protocol.parse(SPLIT, loaded::part)
                    .split(loaded.data(), seed)
                    .getFirst();
            ListSampler lists = new ListSampler(split);
            List<Result> results = List.of(
                    result("the baseline: bias", recipe("bias", Map.of()), split, seed, lists),
                    result("the study's network", recipe(NETWORK, STUDY), split, seed, lists),
                    result("Marquee's network", recipe(NETWORK, Map.of()), split, seed, lists));
            StudyPage page = new StudyPage(
                    Exploration.of(loaded.data()),
                    ExploreService.missing(loaded.report()),
                    network(loaded.data()),
                    results,
                    split.test().size(),
                    lists.lists(),
                    command);
            return new Study(results, PageFiles.write(page.page(), out).toString());
        });
    }

    /**
     * The result of the study.
     *
     * @param results of the baseline, the study's network and Marquee's network
     * @param report path of the page
     */
    public record Study(List<Result> results, String report) {
        /** Copies the list. */
        public Study {
            results = List.copyOf(results);
        }
    }

    private static Recipe recipe(String algorithm, Map<String, String> options) {
        return Algorithms.named(algorithm).recipe(options);
    }

    private Result result(String name, Recipe recipe, Split split, long seed, ListSampler lists) {
        Stopwatch fit = new Stopwatch();
        try (Workers workers = Workers.of(context.threads())) {
            Model model = fit.time(
                    () -> recipe.trainer().train(split.train(), new TrainingContext(seed, workers, context.steps())));
            lists.add(name, model);
            MetricNumbers numbers = MetricNumbers.of(new Evaluator(seed, workers).evaluate(model, split), COMPARED);
            TrainingHistory history = model instanceof TrainingHistoryModel trained
                    ? trained.history()
                    : new TrainingHistory(List.of(), 0);
            return new Result(name, numbers.metrics(), numbers.intervals(), history, fit.seconds());
        }
    }

    /** The inputs of the study's network on this data, with their widths. */
    private static StudyPage.Network network(Dataset data) {
        Map<String, String> options = recipe(NETWORK, STUDY).options();
        int embedding = Integer.parseInt(options.getOrDefault("embedding", "0"));
        List<Input> inputs = new ArrayList<>(
                List.of(new Input("user embedding", embedding, true), new Input("movie embedding", embedding, true)));
        List<FeatureGroup> blocks = Arrays.stream(
                        options.getOrDefault("features", "").split("\\+"))
                .map(name -> FeatureGroup.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        Map<String, Integer> widths = new LinkedHashMap<>();
        Stream.concat(
                        FeatureEncoder.ofUsers(data.users(), blocks).names().stream(),
                        FeatureEncoder.ofMovies(data.catalogue(), blocks).names().stream())
                .forEach(column -> widths.merge(column.split("=", 2)[0], 1, Integer::sum));
        widths.forEach((block, width) -> inputs.add(new Input(block, width, false)));
        List<Integer> hidden = Arrays.stream(options.getOrDefault("hidden", "").split("\\+"))
                .map(Integer::valueOf)
                .toList();
        return new StudyPage.Network(inputs, hidden);
    }
}
