package dev.marquee.service.retrain;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.data.Vocabulary;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.user.User;
import java.util.function.IntFunction;

/**
 * A model applied to the users of a larger data set than it was trained on, as the server does: users with ratings that the
 * model was not trained on are folded in with all their ratings. Predictions are without a time, as recommendations are.
 */
final class FoldedInModel {
    private FoldedInModel() {}

    /**
     * The model with the users of other data.
     *
     * @param learned the data that the model was trained on, with the same movies
     * @param now all users and ratings at the time of the request
     */
    static Model of(FoldInModel model, Dataset learned, Dataset now) {
        NewRatings newRatings = NewRatings.of(now, learned);
        RatingRows rows = now.ratings().byUser();
        Vocabulary<UserId> known = learned.users().ids();
        IntFunction<Scorer> scorers = user -> {
            UserId id = now.users().ids().id(user);
            int next = newRatings.entries().nextSetBit(rows.start(user));
            boolean hasNewRatings = next >= 0 && next < rows.end(user);
            return known.contains(id) && !hasNewRatings
                    ? model.scorer(known.index(id))
                    : model.foldIn(new User.Known(user).profile(now));
        };
        int users = now.users().size();
        return model instanceof RatingModel
                ? new OfRatings(model.algorithm(), users, model.movies(), scorers)
                : new OfScores(model.algorithm(), users, model.movies(), scorers);
    }

    private record OfScores(String algorithm, int users, int movies, IntFunction<Scorer> scorers) implements Model {
        @Override
        public Scorer scorer(int user) {
            return scorers.apply(user);
        }
    }

    private record OfRatings(String algorithm, int users, int movies, IntFunction<Scorer> scorers)
            implements RatingModel {
        @Override
        public RatingScorer scorer(int user) {
            // A RatingModel returns a RatingScorer, also from foldIn.
            return (RatingScorer) scorers.apply(user);
        }
    }
}
