package dev.marquee.bench.study;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.bench.AskedModel;
import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.interview.InterviewOptions;
import dev.marquee.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Accuracy for new users by the strategy that selects interview questions. Arguments: the folder of a data set, the
 * output folder for {@code interview.json} and its charts, the number of draws, then algorithms. Users are {@linkplain
 * SimulatedUsers held out} in each draw, with the model trained on the others; every strategy asks the same users and is tested on the
 * same ratings.
 */
public final class InterviewSimulation {
    static final List<String> METRICS = List.of("rmse", "ndcg@10");
    static final String INTERVIEW = "interview";

    private static final int EVEN = 0;
    private static final List<Integer> ANSWERS = List.of(0, 1, 2, 3, 5, 10);
    private static final int QUESTIONS = 20;

    private InterviewSimulation() {}

    /** Simulates and writes the files. */
    public static void main(String[] arguments) throws IOException {
        Dataset data = read(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        List<Curve> curves = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        List<Effort> efforts = new ArrayList<>();
        int draws = Integer.parseInt(arguments[2]);
        for (String algorithm : List.of(arguments).subList(3, arguments.length)) {
            simulate(algorithm, data, draws, curves, apart, efforts);
        }
        Answer answer = new Answer(data.name(), draws, ANSWERS, curves, apart, efforts);
        Files.writeString(
                folder.resolve("interview.json"),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(answer)
                        + "\n");
        InterviewCharts.write(answer, folder);
    }

    /** The content of the JSON file. */
    record Answer(
            String data,
            int draws,
            List<Integer> answers,
            List<Curve> curves,
            List<Apart> apart,
            List<Effort> efforts) {}

    /**
     * A metric after each number of answers, and after 20 questions.
     *
     * @param values means over draws
     */
    record Curve(String algorithm, String strategy, String metric, List<Double> values, double afterQuestions) {}

    /**
     * The difference of the interview and another strategy on the same users.
     *
     * @param after the length of the interview, such as {@code 5 answers}
     * @param interval the 95 % confidence interval: low, high
     */
    record Apart(
            String algorithm, String other, String metric, String after, double difference, List<Double> interval) {}

    /** The mean number of questions per user until five and ten answers, and of answers after 20 questions. */
    record Effort(String algorithm, String strategy, double fiveAnswers, double tenAnswers, double after20) {}

    private static void simulate(
            String algorithm, Dataset data, int draws, List<Curve> curves, List<Apart> apart, List<Effort> efforts) {
        Map<String, Map<String, List<FoldSums>>> folds = new LinkedHashMap<>();
        Map<String, List<SimulatedUsers.Interviewed>> all = new LinkedHashMap<>();
        try (Workers workers = Workers.ofMachine()) {
            Evaluator evaluator = new Evaluator(0, workers);
            for (int draw = 0; draw < draws; draw++) {
                SimulatedUsers users = SimulatedUsers.of(data, EVEN, draw);
                Model model = train(algorithm, users, draw);
                for (InterviewStrategy strategy : strategies(model, users, draw)) {
                    List<SimulatedUsers.Interviewed> interviewed = users.ask(strategy);
                    all.computeIfAbsent(strategy.name(), _ -> new ArrayList<>()).addAll(interviewed);
                    splits(users, interviewed)
                            .forEach((after, split) -> folds.computeIfAbsent(after, _ -> new LinkedHashMap<>())
                                    .computeIfAbsent(strategy.name(), _ -> new ArrayList<>())
                                    .add(evaluator.measure(new AskedModel(model, split, users.answers()), split)));
                }
                System.err.printf("%s, draw %d of %d%n", algorithm, draw + 1, draws);
            }
            Map<String, Comparison> comparisons = new LinkedHashMap<>();
            folds.forEach((after, strategies) -> comparisons.put(
                    after,
                    evaluator.compare(strategies.entrySet().stream()
                            .map(entry -> new EvaluatedAlgorithm(entry.getKey(), entry.getValue()))
                            .toList())));
            List<String> names = List.copyOf(all.keySet());
            for (String metric : METRICS) {
                for (int i = 0; i < names.size(); i++) {
                    int index = i;
                    List<Double> values = comparisons.values().stream()
                            .map(comparison -> value(comparison, index, metric))
                            .toList();
                    curves.add(new Curve(
                            algorithm,
                            names.get(i),
                            metric,
                            values.subList(0, ANSWERS.size()),
                            values.get(ANSWERS.size())));
                }
                comparisons.forEach((after, comparison) -> names.stream()
                        .skip(1)
                        .flatMap(other -> comparison.difference(metric, INTERVIEW, other).stream())
                        .forEach(difference -> apart.add(apart(algorithm, after, difference))));
            }
        }
        all.forEach((name, interviewed) -> efforts.add(new Effort(
                algorithm, name, questions(interviewed, 5), questions(interviewed, 10), answersAfter20(interviewed))));
    }

    private static List<InterviewStrategy> strategies(Model model, SimulatedUsers users, int draw) {
        return List.of(
                InterviewStrategy.interview(INTERVIEW, model, users.train(), InterviewOptions.defaults()),
                InterviewStrategy.mostPopular(users.train()),
                InterviewStrategy.controversial(users.train()),
                InterviewStrategy.probability(draw));
    }

    private static Map<String, Split> splits(SimulatedUsers users, List<SimulatedUsers.Interviewed> interviewed) {
        Map<String, Split> splits = new LinkedHashMap<>();
        ANSWERS.forEach(k -> splits.put(k + " answers", users.shown(interviewed, k, Integer.MAX_VALUE)));
        splits.put(QUESTIONS + " questions", users.shown(interviewed, Integer.MAX_VALUE, QUESTIONS));
        return splits;
    }

    private static double value(Comparison comparison, int strategy, String metric) {
        return comparison
                .evaluations()
                .get(strategy)
                .measure(metric)
                .map(MetricValue::value)
                .map(InterviewSimulation::rounded)
                .orElseThrow();
    }

    private static Apart apart(String algorithm, String after, Difference difference) {
        return new Apart(
                algorithm,
                difference.other(),
                difference.metric().name(),
                after,
                rounded(difference.difference()),
                difference.interval().stream()
                        .flatMap(interval -> List.of(rounded(interval.low()), rounded(interval.high())).stream())
                        .toList());
    }

    private static double rounded(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }

    /**
     * The mean number of questions until {@code answers} answers; users who gave fewer count with the maximum of 300.
     */
    static double questions(List<SimulatedUsers.Interviewed> interviewed, int answers) {
        return Math.rint(10
                        * interviewed.stream()
                                .mapToInt(user -> user.questions().size() < answers
                                        ? 300
                                        : user.questions().get(answers - 1))
                                .average()
                                .orElseThrow())
                / 10;
    }

    private static double answersAfter20(List<SimulatedUsers.Interviewed> interviewed) {
        return Math.rint(10
                        * interviewed.stream()
                                .mapToLong(user -> user.questions().stream()
                                        .filter(question -> question <= QUESTIONS)
                                        .count())
                                .average()
                                .orElseThrow())
                / 10;
    }

    static Dataset read(String folder) {
        try (Workers workers = Workers.ofMachine()) {
            return new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT)
                    .read(Path.of(folder))
                    .data();
        }
    }

    static Model train(String algorithm, SimulatedUsers users, int seed) {
        try (Workers workers = Workers.ofMachine()) {
            return Algorithms.named(algorithm)
                    .recipe(Map.of())
                    .trainer()
                    .train(users.train(), new TrainingContext(seed, workers, Progress.SILENT));
        }
    }

    static double value(Evaluator evaluator, Model model, Split split, String name) {
        return evaluator.metrics(split).stream()
                .filter(metric -> metric.name().equals(name))
                .mapToDouble(metric -> evaluator.value(model, split, metric))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of answers as axis labels. */
    static List<String> steps() {
        return IntStream.range(0, ANSWERS.size())
                .mapToObj(i -> ANSWERS.get(i).toString())
                .toList();
    }
}
