package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.math.TopN;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.split.Split;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** How good an algorithm is on MovieLens 100K; a test that asks is skipped where the data is absent. */
public final class Accuracy {
    private static final int N = 10;

    private Accuracy() {}

    /** The root mean squared error on {@code u1}, trained on its training part with two threads. */
    public static double rmseOnU1(Trainer trainer) {
        Split split = split("u1.base", "u1.test");
        try (Workers workers = Workers.of(2)) {
            Model model = trainer.train(split.train(), new TrainingContext(0, workers, Progress.SILENT));
            return new Evaluator(0, workers)
                    .evaluate(model, split)
                    .measure("rmse")
                    .orElseThrow()
                    .value();
        }
    }

    /** The mean over users of the share of the ten best unseen movies that they rated in the test part of {@code r75}. */
    public static double precisionOnR75(Trainer trainer) {
        Split split = split("r75.base", "r75.test");
        try (Workers workers = Workers.of(2)) {
            Model model = trainer.train(split.train(), new TrainingContext(0, workers, Progress.SILENT));
            return IntStream.range(0, model.users())
                    .filter(user -> split.test().byUser().count(user) > 0)
                    .mapToDouble(user -> precision(model, user, split))
                    .average()
                    .orElseThrow();
        }
    }

    private static double precision(Model model, int user, Split split) {
        RatingRows byMovie = split.train().ratings().byMovie();
        boolean[] excluded = new boolean[model.movies()];
        for (int movie = 0; movie < excluded.length; movie++) {
            excluded[movie] =
                    byMovie.count(movie) == 0 || split.train().ratings().contains(user, movie);
        }
        float[] scores = new float[model.movies()];
        model.scorer(user).scoreAll(scores);
        Ratings test = split.test();
        return IntStream.of(TopN.of(scores, N, excluded))
                        .filter(movie -> test.contains(user, movie))
                        .count()
                / (double) N;
    }

    private static Split split(String train, String test) {
        LoadedDataset loaded = new DatasetReader(ReadOptions.DEFAULT, ForkJoinPool.commonPool(), ReadListener.SILENT)
                .read("ml-100k", MovieLens100K.folder());
        Dataset data = loaded.data();
        Ratings none = new RatingsBuilder(
                        data.users().size(),
                        data.catalogue().size(),
                        data.ratings().scale())
                .build();
        return new Split(train, data.withRatings(loaded.part(train, data)), none, loaded.part(test, data));
    }
}
