package dev.marquee.algorithm.hybrid;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Trains both members without a part of each user's ratings, fits the weights to the liked ones among these, and trains
 * the members once more on all ratings. Costs twice the training of the members.
 *
 * @param options validated options
 * @param rating trains the rating model
 * @param fit trains the rating model while the weights are fitted
 * @param list trains the list model
 */
record HybridTrainer(HybridOptions options, Trainer rating, Trainer fit, Trainer list) implements Trainer {
    private static final long HELD_OUT = 31;

    @Override
    public HybridModel train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireLevels(data, HybridOptions.OPTIONS.algorithm());
        Holdout parts = Holdout.of(ratings, heldOut(ratings, context.seed()));
        float[] weights = parts.kept().size() == 0 || parts.heldOut().size() == 0
                ? RankingFeatures.prior()
                : keptWeights(data, parts, context);
        RankingFeatures.discountPopularity(weights, options.popularityDiscount());
        return HybridModel.of(data, options, weights, rating.train(data, context), list.train(data, context));
    }

    /** The weights, or those of an interrupted training whose members are trained on all ratings already. */
    private float[] keptWeights(Dataset data, Holdout parts, TrainingContext context) {
        float[] weights = RankingFeatures.prior();
        double[] kept = context.resultOf(weights.length, () -> {
            float[] fitted = weights(data, parts, context);
            return IntStream.range(0, fitted.length).mapToDouble(i -> fitted[i]).toArray();
        });
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) kept[i];
        }
        return weights;
    }

    private float[] weights(Dataset data, Holdout parts, TrainingContext context) {
        Dataset kept = data.withRatings(parts.kept());
        HybridModel model = HybridModel.of(
                kept, options, RankingFeatures.prior(), fit.train(kept, context), list.train(kept, context));
        return ConditionalLogit.fit(
                new ChoiceSampler(model, kept, parts.heldOut(), context.seed()).sample(context.workers()),
                RankingFeatures.prior(),
                options.regularization(),
                context.workers()::checkCancelled);
    }

    /** A share of each user's ratings, rounded at random, so that users of few ratings take part too. */
    private BitSet heldOut(Ratings ratings, long seed) {
        RatingRows rows = ratings.byUser();
        BitSet marked = new BitSet(ratings.size());
        for (int user = 0; user < rows.rows(); user++) {
            Rng rng = Rng.keyed(seed, HELD_OUT, user);
            int count = (int) (options.holdout() * rows.count(user) + rng.nextDouble());
            BitSet chosen = rng.subset(rows.count(user), count);
            for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
                marked.set(rows.start(user) + i);
            }
        }
        return marked;
    }
}
