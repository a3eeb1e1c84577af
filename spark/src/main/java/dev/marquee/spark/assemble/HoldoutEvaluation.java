package dev.marquee.spark.assemble;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.model.Model;
import dev.marquee.parallel.Workers;
import dev.marquee.spark.ratings.HashShare;
import dev.marquee.split.Split;
import java.util.List;
import java.util.stream.IntStream;

/** Measures a model on the ratings that a {@link HashShare} held out, with core's metrics. */
public final class HoldoutEvaluation {
    private HoldoutEvaluation() {}

    /** The data set cut into the ratings outside of the share and those in it. */
    public static Split split(Dataset data, HashShare test) {
        int[] users = ids(data.users().ids().ids());
        int[] movies = ids(data.catalogue().ids().ids());
        RatingRows rows = data.ratings().byUser();
        RatingsBuilder kept = RatingsBuilder.like(data.ratings(), data.ratings().size());
        RatingsBuilder heldOut = RatingsBuilder.like(data.ratings(), 16);
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                boolean isTest = test.has(users[user], movies[rows.column(entry)]);
                (isTest ? heldOut : kept).add(data.ratings(), user, entry);
            }
        }
        Ratings none = RatingsBuilder.like(data.ratings(), 16).build();
        return new Split("random:" + test.share(), data.withRatings(kept.build()), none, heldOut.build());
    }

    /** All metrics of a model on the test part. */
    public static Evaluation evaluate(Model model, Split split, long seed) {
        try (Workers workers = Workers.ofMachine()) {
            return new Evaluator(seed, workers).evaluate(model, split);
        }
    }

    private static int[] ids(List<?> ids) {
        return IntStream.range(0, ids.size())
                .map(index -> number(ids.get(index).toString()))
                .toArray();
    }

    /** A movie of the catalogue that no rating names may have any id. */
    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
