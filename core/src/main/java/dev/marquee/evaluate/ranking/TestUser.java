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
 * @param scorer the user's view of the model
 * @param split on whose test part the model is measured
 * @param ranking of the movies that the user has not seen
 */
public record TestUser(int user, Model model, Scorer scorer, Split split, Ranking ranking) {
    public static TestUser of(int user, Model model, Split split, Ranker rankings) {
        Scorer scorer = scorer(user, model, split);
        return new TestUser(user, model, scorer, split, rankings.of(user, scorer));
    }

    /** The same without a list, for metrics that need none. */
    public static TestUser unranked(int user, Model model, Split split, Ranker rankings) {
        return new TestUser(user, model, scorer(user, model, split), split, rankings.none(user));
    }

    /** The test ratings by user; the user's own are {@code start(user)..end(user)-1}. */
    public RatingRows test() {
        return split.test().byUser();
    }

    /** The user's view at the time of a test rating, where model and data know of times. */
    public Scorer scorer(int entry) {
        return model instanceof TimeAwareModel ratesAtTimes && split.test().haveTimes() && met(user, split)
                ? ratesAtTimes.scorer(user, split.test().time(entry))
                : scorer;
    }

    private static boolean met(int user, Split split) {
        return split.train().ratings().byUser().count(user) > 0;
    }

    /** Somebody without a training rating is new to the model: it folds them in with what they show, if it can. */
    private static Scorer scorer(int user, Model model, Split split) {
        return !met(user, split) && model instanceof FoldInModel foldsIn
                ? foldsIn.foldIn(known(user, split))
                : model.scorer(user);
    }

    /** What is known of a user before the test: what they are, and rated in the train part or show. */
    static UserProfile known(int user, Split split) {
        return new UserProfile(
                split.train().users().demographics(user),
                Stream.of(split.train().ratings().byUser(), split.shown().byUser())
                        .flatMap(rows -> IntStream.range(rows.start(user), rows.end(user))
                                .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry))))
                        .toList());
    }
}
