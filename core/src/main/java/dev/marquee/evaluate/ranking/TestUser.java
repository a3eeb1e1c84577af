package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.split.Split;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A user with at least one test rating.
 *
 * @param user 0-based
 * @param model under test
 * @param scorer the user's scorer
 * @param split whose test part measures the model
 * @param ranking of the movies that the user has not seen
 */
public record TestUser(int user, Model model, Scorer scorer, Split split, Ranking ranking) {
    public static TestUser of(int user, Model model, Split split, Ranker ranker) {
        Scorer scorer = scorer(user, model, split);
        return new TestUser(user, model, scorer, split, ranker.of(user, scorer));
    }

    /** A test user without a ranking, for metrics that need none. */
    public static TestUser unranked(int user, Model model, Split split, Ranker ranker) {
        return new TestUser(user, model, scorer(user, model, split), split, ranker.none(user));
    }

    /** The test ratings by user; the user's own are {@code start(user)..end(user)-1}. */
    public RatingRows test() {
        return split.test().byUser();
    }

    /** The user's scorer at the time of a test rating, where the model uses times and the data has them. */
    public Scorer scorer(int entry) {
        return model instanceof TimeAwareModel timeAware && split.test().hasTimes() && isTrained(user, split)
                ? timeAware.scorer(user, split.test().time(entry))
                : scorer;
    }

    private static boolean isTrained(int user, Split split) {
        return split.train().ratings().byUser().count(user) > 0;
    }

    /** A user without training ratings is new to the model: it folds them in from their shown ratings, if it can. */
    private static Scorer scorer(int user, Model model, Split split) {
        return !isTrained(user, split) && model instanceof FoldInModel foldInModel
                ? foldInModel.foldIn(profile(user, split))
                : model.scorer(user);
    }

    /** The user's profile before the test: demographics, and ratings of the train part and shown ratings. */
    static UserProfile profile(int user, Split split) {
        return new UserProfile(
                split.train().users().demographics(user),
                Stream.of(split.train().ratings().byUser(), split.shown().byUser())
                        .flatMap(rows -> IntStream.range(rows.start(user), rows.end(user))
                                .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry))))
                        .toList());
    }
}
