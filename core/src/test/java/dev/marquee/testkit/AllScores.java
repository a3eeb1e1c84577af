package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** All scores of a model, for comparison. */
public final class AllScores {
    private AllScores() {}

    /** The scores of all users, users x movies. */
    public static float[][] of(Model model) {
        return of(model, model::scorer);
    }

    /** The scores of all users by the given scorers, users x movies. */
    public static float[][] of(Model model, IntFunction<? extends Scorer> scorer) {
        float[][] scores = new float[model.users()][model.movies()];
        for (int user = 0; user < scores.length; user++) {
            scorer.apply(user).scoreAll(scores[user]);
        }
        return scores;
    }

    /** The profile of a user of the data, as of a new user. */
    public static UserProfile profile(Dataset data, int user) {
        RatingRows rows = data.ratings().byUser();
        List<UserProfile.Rated> rated = IntStream.range(rows.start(user), rows.end(user))
                .mapToObj(entry -> new UserProfile.Rated(rows.column(entry), rows.value(entry)))
                .toList();
        return new UserProfile(data.users().demographics(user), rated);
    }
}
