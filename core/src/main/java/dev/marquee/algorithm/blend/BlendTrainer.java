package dev.marquee.algorithm.blend;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Counted;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stacked generalization: Wolpert (1992). Each fold of the training ratings is predicted by members trained on the
 * other folds, the stacking weights are fitted to these predictions, and the members are trained once more on all
 * ratings. Costs training the members once per fold plus once more.
 *
 * @param options validated options
 * @param trainers trainers of the members, in order
 */
record BlendTrainer(BlendOptions options, List<Trainer> trainers) implements Trainer {
    private static final long FOLDS = 21;

    /** Copies the trainers. */
    public BlendTrainer {
        trainers = List.copyOf(trainers);
    }

    @Override
    public BlendModel train(Dataset data, TrainingContext context) {
        TrainingData.requireRatings(data, BlendOptions.OPTIONS.algorithm());
        Ratings ratings = data.ratings();
        if (ratings.size() < options.folds()) {
            throw new MarqueeException("%s too few for a blend of %d folds; use more ratings or fewer folds"
                    .formatted(Counted.of(ratings.size(), "rating is", "ratings are"), options.folds()));
        }
        FeatureWeightedStacking.Fit fit =
                new FeatureWeightedStacking.Fit(trainers.size(), (float) ratings.mean(), options.regularization());
        int[] order = IntStream.range(0, ratings.size()).toArray();
        Rng.keyed(context.seed(), FOLDS).shuffle(order, order.length);
        for (int fold = 0; fold < options.folds(); fold++) {
            Holdout parts = Holdout.of(ratings, fold(order, fold));
            add(trainAll(data.withRatings(parts.kept()), context), parts, fit, context.workers());
        }
        return new BlendModel(data, options, fit.solve(), trainAll(data, context));
    }

    private BitSet fold(int[] order, int fold) {
        BitSet marked = new BitSet(order.length);
        for (int i = fold; i < order.length; i += options.folds()) {
            marked.set(order[i]);
        }
        return marked;
    }

    private List<RatingModel> trainAll(Dataset data, TrainingContext context) {
        List<RatingModel> models = new ArrayList<>();
        for (Trainer trainer : trainers) {
            Model model = trainer.train(data, context);
            if (!(model instanceof RatingModel ratingModel)) {
                throw new MarqueeException("%s does not predict ratings and cannot be blended; choose members that do"
                        .formatted(model.algorithm()));
            }
            models.add(ratingModel);
        }
        return models;
    }

    private static void add(List<RatingModel> models, Holdout parts, FeatureWeightedStacking.Fit fit, Workers workers) {
        RatingCountFeatures counts = new RatingCountFeatures(parts.kept());
        RatingRows rows = parts.heldOut().byUser();
        float[] predictions = new float[models.size()];
        for (int user = 0; user < rows.rows(); user++) {
            workers.checkCancelled();
            int currentUser = user;
            List<RatingScorer> scorers =
                    models.stream().map(model -> model.scorer(currentUser)).toList();
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                int movie = rows.column(entry);
                for (int member = 0; member < predictions.length; member++) {
                    predictions[member] = scorers.get(member).rating(movie);
                }
                fit.add(predictions, counts.context(counts.user(user), movie), rows.value(entry));
            }
        }
    }
}
