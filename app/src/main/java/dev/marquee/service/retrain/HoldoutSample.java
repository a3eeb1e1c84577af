package dev.marquee.service.retrain;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.evaluate.metric.RankingMetrics;
import dev.marquee.evaluate.metric.RatingMetrics;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A tenth of the ratings that the served model was not trained on, held out to compare it with a new model. Ratings that it
 * was trained on would favour it, so none of them are held out.
 *
 * @param split whose train part is everything else
 */
record HoldoutSample(Split split) {
    private static final String NAME = "held-out tenth";
    private static final int LENGTH = 10;
    private static final String RETRAINED = "retrained";
    private static final String SERVED = "served";
    private static final String RATINGS = RatingMetrics.RMSE.name();
    private static final String LISTS = RankingMetrics.NDCG.name() + "@" + LENGTH;

    /** Empty if a tenth of the ratings rounds down to none. */
    static Optional<HoldoutSample> of(NewRatings newRatings, long seed) {
        Dataset data = newRatings.data();
        Holdout parts = newRatings.holdOut(new SplittableRandom(seed));
        if (parts.heldOut().size() == 0 || parts.kept().size() == 0) {
            return Optional.empty();
        }
        RatingsBuilder none = new RatingsBuilder(
                data.users().size(), data.catalogue().size(), data.ratings().scale());
        return Optional.of(
                new HoldoutSample(new Split(NAME, data.withRatings(parts.kept()), none.build(), parts.heldOut())));
    }

    /** All ratings except the held-out ones. */
    Dataset train() {
        return split.train();
    }

    /**
     * Compares both models on the held-out ratings.
     *
     * @param learned the data that the served model was trained on
     * @param retrained the model trained on {@link #train()}
     * @return empty if one of them cannot be measured: it does not fold in users, or no held-out rating is a liked one
     */
    Optional<ModelComparison> comparison(Model served, Dataset learned, Model retrained, Workers workers) {
        if (!(served instanceof FoldInModel servedFoldsIn) || !(retrained instanceof FoldInModel retrainedFoldsIn)) {
            return Optional.empty();
        }
        String metric = served instanceof RatingModel && retrained instanceof RatingModel ? RATINGS : LISTS;
        EvaluationCriteria criteria = new EvaluationCriteria(List.of(LENGTH), Relevance.LIKED);
        Evaluator evaluator = new Evaluator(0, criteria, workers);
        Comparison both = evaluator.compare(List.of(
                new EvaluatedAlgorithm(
                        RETRAINED,
                        List.of(evaluator.measure(FoldedInModel.of(retrainedFoldsIn, train(), train()), split))),
                new EvaluatedAlgorithm(
                        SERVED, List.of(evaluator.measure(FoldedInModel.of(servedFoldsIn, learned, train()), split)))));
        return both.difference(metric, RETRAINED, SERVED)
                .map(difference -> new ModelComparison(
                        split.test().size(),
                        value(both.evaluations().getLast(), metric),
                        value(both.evaluations().getFirst(), metric),
                        difference));
    }

    private static double value(Evaluation evaluation, String metric) {
        return evaluation.measure(metric).orElseThrow().value();
    }
}
