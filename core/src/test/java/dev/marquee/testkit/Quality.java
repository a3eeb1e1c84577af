package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.math.TopN;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * How well an algorithm does on the first official split of MovieLens 100K, measured the plain way: for bands that notice
 * when something is broken, or too good to be true. Skips the test where the data is absent.
 *
 * @param model trained on the train part
 */
public record Quality(Model model, Ratings train, Ratings test) {
    private static final int LIST = 10;

    /** Trains on {@code u1.base}. */
    public static Quality of(Trainer trainer) {
        LoadedDataset loaded = new DatasetReader(ReadOptions.DEFAULT, ForkJoinPool.commonPool(), ReadListener.SILENT)
                .read("ml-100k", MovieLens100K.folder());
        Dataset train = loaded.data().withRatings(loaded.part("u1.base", loaded.data()));
        try (Workers workers = Workers.of(2)) {
            Model model = trainer.train(train, new TrainingContext(1, workers, Progress.SILENT));
            return new Quality(model, train.ratings(), loaded.part("u1.test", loaded.data()));
        }
    }

    /** Root of the mean squared error of a model that predicts ratings. */
    public double rmse() {
        RatingRows rows = test.byUser();
        double squares = 0;
        for (int user = 0; user < rows.rows(); user++) {
            RatingScorer scorer = ((RatingModel) model).scorer(user);
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                float rating = scorer.rating(rows.column(entry));
                squares += Math.pow(rating - rows.value(entry), 2);
            }
        }
        return Math.sqrt(squares / rows.size());
    }

    /** Of the ten best unseen movies, the share that is in the test part; the mean over its users. */
    public double precision() {
        return IntStream.range(0, test.users())
                .filter(user -> test.byUser().count(user) > 0)
                .mapToDouble(this::precision)
                .average()
                .orElseThrow();
    }

    private double precision(int user) {
        float[] scores = new float[model.movies()];
        model.scorer(user).scoreAll(scores);
        boolean[] excluded = new boolean[scores.length];
        for (int movie = 0; movie < scores.length; movie++) {
            excluded[movie] = train.contains(user, movie);
        }
        long hits = IntStream.of(TopN.of(scores, LIST, excluded))
                .filter(movie -> test.contains(user, movie))
                .count();
        return (double) hits / LIST;
    }
}
