package dev.marquee.spark.assemble;

import dev.marquee.algorithm.linear.EaseOptions;
import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.Ratings;
import dev.marquee.model.Tensor;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.train.PairCounts;
import dev.marquee.spark.train.PairWeights;
import dev.marquee.spark.train.StageLog;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Trains {@code ease}: the cluster counts pairs of ratings, the driver inverts the matrix of movies. */
public final class EaseAssembly {
    private EaseAssembly() {}

    /** The options of {@code ease}, given as texts. */
    public static EaseOptions options(Map<String, String> texts) {
        return EaseOptions.ALGORITHM.options().parse(texts);
    }

    /**
     * Trains on the ratings of a table.
     *
     * @param data users of the model file and all movies; may have fewer users than the table
     */
    public static ModelAssembly train(
            Dataset data, DistributedRatings table, EaseOptions options, long seed, StageLog log) {
        PairWeights weights = weights(data.ratings(), table, options);
        int movies = data.catalogue().size();
        float[] counted = PairCounts.of(table, weights, log);
        int[] places = places(data, table);
        float[] products = new float[Math.multiplyExact(movies, movies)];
        for (int i = 0; i < places.length; i++) {
            for (int j = i; j < places.length; j++) {
                int row = Math.min(places[i], places[j]);
                int column = Math.max(places[i], places[j]);
                products[row * movies + column] = counted[i * places.length + j];
            }
        }
        log.say("inverse: %,d movies".formatted(movies));
        try (Workers workers = Workers.ofMachine()) {
            Tensor tensor = Tensor.of("products", Tensor.Subject.MOVIE, List.of(movies, movies), products);
            return new ModelAssembly(
                    Algorithms.EASE.recipe(options), options.model(data, tensor, TrainingContext.of(seed, workers)));
        }
    }

    private static PairWeights weights(Ratings ratings, DistributedRatings table, EaseOptions options) {
        double sessionWeight = options.sessions().weight();
        double seconds = options.sessions().seconds();
        if (ratings.isImplicit()) {
            return new PairWeights(0, 0, 0, Float.NEGATIVE_INFINITY, 0, sessionWeight, seconds);
        }
        float min = ratings.scale().min();
        float max = ratings.scale().max();
        boolean ignoresDislikes = options.dislikeWeight() == -1;
        return new PairWeights(
                table.totals().mean(),
                options.ratingWeight() / (max - min),
                min,
                ignoresDislikes ? Float.NEGATIVE_INFINITY : (min + max) / 2,
                options.dislikeWeight(),
                sessionWeight,
                seconds);
    }

    /** The index in the data set of each movie of the table. */
    private static int[] places(Dataset data, DistributedRatings table) {
        return IntStream.of(table.movieIds())
                .map(id -> data.catalogue().ids().index(new MovieId(Integer.toString(id))))
                .toArray();
    }
}
