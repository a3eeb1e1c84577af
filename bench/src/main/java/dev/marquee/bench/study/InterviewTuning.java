package dev.marquee.bench.study;

import dev.marquee.bench.AskedModel;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.model.Model;
import dev.marquee.parallel.Workers;
import dev.marquee.recommend.interview.InterviewOptions;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tunes the options of the interview on other users than {@link InterviewSimulation} reports on. Arguments: the folder
 * of a data set, then algorithms. Prints RMSE and nDCG@10 after 5 answers, 10 answers and 20 questions, and the
 * mean number of questions until 5 answers.
 */
public final class InterviewTuning {
    private static final int ODD = 1;
    private static final int ALL = Integer.MAX_VALUE;

    private InterviewTuning() {}

    /** Prints one line per strategy and set of options. */
    public static void main(String[] arguments) {
        for (String algorithm : List.of(arguments).subList(1, arguments.length)) {
            SimulatedUsers users = SimulatedUsers.of(InterviewSimulation.read(arguments[0]), ODD, 0);
            Model model = InterviewSimulation.train(algorithm, users, 0);
            List<InterviewStrategy> strategies = new ArrayList<>(List.of(
                    InterviewStrategy.mostPopular(users.train()),
                    InterviewStrategy.controversial(users.train()),
                    InterviewStrategy.probability(0)));
            for (InterviewOptions options : choices()) {
                strategies.add(InterviewStrategy.interview(options.toString(), model, users.train(), options));
            }
            try (Workers workers = Workers.ofMachine()) {
                Evaluator evaluator = new Evaluator(0, workers);
                for (InterviewStrategy strategy : strategies) {
                    List<SimulatedUsers.Interviewed> interviewed = users.ask(strategy);
                    System.out.printf(
                            Locale.ROOT,
                            "%s %s: 5 answers %s, 10 answers %s, 20 questions %s, %.1f questions%n",
                            algorithm,
                            strategy.name(),
                            measured(evaluator, model, users, interviewed, 5, ALL),
                            measured(evaluator, model, users, interviewed, 10, ALL),
                            measured(evaluator, model, users, interviewed, ALL, 20),
                            InterviewSimulation.questions(interviewed, 5));
                }
            }
        }
    }

    private static List<InterviewOptions> choices() {
        List<InterviewOptions> choices = new ArrayList<>();
        for (double exponent : new double[] {0.3, 0.5, 0.75, 1}) {
            for (double mismatchDecay : new double[] {0.7, 0.85, 1}) {
                choices.add(new InterviewOptions(300, exponent, mismatchDecay));
            }
        }
        choices.add(new InterviewOptions(150, 0.5, 0.85));
        choices.add(new InterviewOptions(600, 0.5, 0.85));
        return choices;
    }

    private static String measured(
            Evaluator evaluator,
            Model model,
            SimulatedUsers users,
            List<SimulatedUsers.Interviewed> interviewed,
            int answers,
            int questions) {
        Split split = users.shown(interviewed, answers, questions);
        Model askedModel = new AskedModel(model, split, users.answers());
        return InterviewSimulation.METRICS.stream()
                .map(metric -> String.format(
                        Locale.ROOT, "%.4f", InterviewSimulation.value(evaluator, askedModel, split, metric)))
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
