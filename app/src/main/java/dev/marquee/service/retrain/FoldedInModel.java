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
 * A model as it answers people, for those of a larger data set than it was trained on: whoever has rated something that it
 * did not learn from is folded in with all they rated. At no particular time, as recommendations are.
 */
final class FoldedInModel {
    private FoldedInModel() {}

    /**
     * @param learned the data that the model was trained on, of the same movies
     * @param now what is known of everybody when it answers
     */
    static Model of(FoldInModel model, Dataset learned, Dataset now) {
        NewRatings newRatings = NewRatings.of(now, learned);
        RatingRows rows = now.ratings().byUser();
        Vocabulary<UserId> known = learned.users().ids();
        IntFunction<Scorer> place = user -> {
            UserId id = now.users().ids().id(user);
            int next = newRatings.entries().nextSetBit(rows.start(user));
            boolean isMoreInformative = next >= 0 && next < rows.end(user);
            return known.contains(id) && !isMoreInformative
                    ? model.scorer(known.index(id))
                    : model.foldIn(new User.Known(user).profile(now));
        };
        int users = now.users().size();
        return model instanceof RatingModel
                ? new OfRatings(model.algorithm(), users, model.movies(), place)
                : new OfScores(model.algorithm(), users, model.movies(), place);
    }

    private record OfScores(String algorithm, int users, int movies, IntFunction<Scorer> place) implements Model {
        @Override
        public Scorer scorer(int user) {
            return place.apply(user);
        }
    }

    private record OfRatings(String algorithm, int users, int movies, IntFunction<Scorer> place)
            implements RatingModel {
        @Override
        public RatingScorer scorer(int user) {
            // What a model of ratings answers with, also to somebody new.
            return (RatingScorer) place.apply(user);
        }
    }
}
