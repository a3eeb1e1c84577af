package dev.marquee.bench.shilling;

import dev.marquee.bench.study.Experiment;
import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.user.User;
import dev.marquee.shilling.FakeProfiles;
import dev.marquee.shilling.ShillingAttack;
import dev.marquee.shilling.ShillingAttack.Strategy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an attack of 1 % made-up profiles does to the predicted ratings of its targets and to their share of lists, with and without the
 * defence. Arguments: the data, the seed, algorithms with options as in {@code bayesfm:sweeps=60}. For each attack the honest users who have not rated a target are asked.
 */
public final class ShiftTable {
    private static final double SIZE = 0.01;
    private static final double FILLER = 0.05;
    private static final int TARGETS = 5;
    private static final int LIST = 10;

    private final Dataset honest;
    private final long seed;

    private ShiftTable(Dataset honest, long seed) {
        this.honest = honest;
        this.seed = seed;
    }

    /** Prints a line per algorithm and attack. */
    public static void main(String[] arguments) {
        ShiftTable table = new ShiftTable(Experiment.read(arguments[0]), Long.parseLong(arguments[1]));
        for (String algorithm : List.of(arguments).subList(2, arguments.length)) {
            table.print(algorithm);
        }
    }

    /** Mean predicted rating and share of lists of the targets, among honest users who have not rated them. */
    private record Effect(double rating, double hits) {}

    private void print(String algorithm) {
        Model clean = train(algorithm, honest);
        for (Strategy strategy : Strategy.values()) {
            for (boolean push : new boolean[] {true, false}) {
                ShillingAttack attack = new ShillingAttack(strategy, push, SIZE, FILLER);
                List<Integer> targets = Targets.choose(honest, push, TARGETS, seed);
                Dataset attacked = attack.applyTo(honest, targets, seed);
                FakeProfiles found = FakeProfiles.find(attacked.ratings(), 0);
                Effect before = effect(clean, honest, targets);
                Model shilled = train(algorithm, attacked);
                Effect after = effect(shilled, attacked, targets);
                Dataset kept = found.removedFrom(attacked);
                Effect guarded = found.users().equals(fakes(attack))
                        ? before
                        : found.users().isEmpty() ? after : effect(train(algorithm, kept), kept, targets);
                System.out.printf(
                        "%-10s %-9s %s found %d of %d, wrongly %d; shift %+.3f, with the defence %+.3f; hit ratio %.4f, %.4f, with the defence %.4f%n",
                        algorithm,
                        strategy,
                        push ? "push" : "nuke",
                        found.users().stream()
                                .filter(user -> user >= honest.users().size())
                                .count(),
                        attack.profiles(honest),
                        found.users().stream()
                                .filter(user -> user < honest.users().size())
                                .count(),
                        after.rating() - before.rating(),
                        guarded.rating() - before.rating(),
                        before.hits(),
                        after.hits(),
                        guarded.hits());
            }
        }
    }

    /** All made-up users: without them, the data are the honest ones. */
    private List<Integer> fakes(ShillingAttack attack) {
        int first = honest.users().size();
        return IntStream.range(first, first + attack.profiles(honest)).boxed().toList();
    }

    private Model train(String algorithm, Dataset data) {
        try (Workers workers = Workers.ofMachine()) {
            String[] parts = algorithm.split(":", -1);
            Map<String, String> options = Stream.of(parts)
                    .skip(1)
                    .map(option -> option.split("=", -1))
                    .collect(Collectors.toMap(option -> option[0], option -> option[1]));
            return Algorithms.named(parts[0])
                    .recipe(options)
                    .trainer()
                    .train(data, new TrainingContext(seed, workers, Progress.SILENT));
        }
    }

    private Effect effect(Model model, Dataset data, List<Integer> targets) {
        Recommender recommender = new Recommender(model, data);
        double rating = 0;
        int hits = 0;
        int pairs = 0;
        for (int user = 0; user < honest.users().size(); user++) {
            int asked = user;
            List<Integer> unrated = targets.stream()
                    .filter(target -> !honest.ratings().contains(asked, target))
                    .toList();
            if (unrated.isEmpty()) {
                continue;
            }
            pairs += unrated.size();
            if (model.scorer(user) instanceof RatingScorer scorer) {
                rating += unrated.stream().mapToDouble(scorer::rating).sum();
            }
            List<Integer> listed =
                    recommender.recommend(RecommendationQuery.of(new User.Known(user), LIST)).list().stream()
                            .map(Recommendation::movie)
                            .toList();
            hits += (int) unrated.stream().filter(listed::contains).count();
        }
        return new Effect(rating / pairs, (double) hits / pairs);
    }
}
