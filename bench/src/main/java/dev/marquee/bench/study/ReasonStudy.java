package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.Arrays;

/**
 * Reasons of lists of 16 for new users: how much they vary, how similar the named movies are, and how faithful they are to
 * the model. Arguments: the data, an algorithm, seeds of draws such as {@code 0,1}, and numbers of known ratings, ascending.
 * Users are those held out by {@code cold-users:0.2:K}, for the greatest number K, with at least 60 ratings. The
 * faithfulness is measured for the first number that is 20 or more, the counterfactual by training again without the named
 * ratings.
 */
public final class ReasonStudy {
    private static final int FAITHFUL_FROM = 20;

    private ReasonStudy() {}

    /** Prints one line per number of ratings: means over the users of all draws. */
    public static void main(String[] arguments) {
        Dataset data = Experiment.read(arguments[0]);
        String algorithm = arguments[1];
        int[] seeds = integers(arguments[2].split(",", -1), 0);
        int[] known = integers(arguments, 3);
        int faithfulAt =
                Arrays.stream(known).filter(k -> k >= FAITHFUL_FROM).findFirst().orElse(-1);
        ReasonVariety[] variety = new ReasonVariety[known.length];
        Arrays.setAll(variety, _ -> new ReasonVariety());
        ReasonFaithfulness faithfulness = new ReasonFaithfulness();
        for (int seed : seeds) {
            Split split = Protocol.parse("cold-users:0.2:" + known[known.length - 1], (_, of) -> of.ratings())
                    .split(data, seed)
                    .getFirst();
            Model model = Experiment.train(algorithm, split, seed);
            for (int i = 0; i < known.length; i++) {
                KnownUsers users = new KnownUsers(split, model, known[i], seed);
                variety[i].add(users);
                if (known[i] == faithfulAt) {
                    faithfulness.add(users);
                    faithfulness.trainWithout(users, algorithm);
                }
            }
        }
        for (int i = 0; i < known.length; i++) {
            System.out.printf("%2d ratings, %s%n", known[i], variety[i].text());
        }
        if (faithfulAt > 0) {
            System.out.printf("%2d ratings, %s%n", faithfulAt, faithfulness.text());
        }
    }

    private static int[] integers(String[] texts, int from) {
        return Arrays.stream(texts, from, texts.length)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
