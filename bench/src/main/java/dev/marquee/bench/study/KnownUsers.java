package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.user.User;
import dev.marquee.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * New users of a cold-start split with at least {@value #MIN_RATINGS} ratings, and their lists.
 *
 * @param split shows some ratings per user
 * @param model trained on the train part
 * @param recommender of the model
 * @param known number of ratings known per user, of those shown
 * @param seed of which ratings are known
 */
record KnownUsers(Split split, Model model, Recommender recommender, int known, int seed) {
    /** Movies of a list. */
    static final int LIST = 16;

    private static final int MIN_RATINGS = 60;
    private static final int MAX_REASONS = 3;

    KnownUsers(Split split, Model model, int known, int seed) {
        this(split, model, new Recommender(model, split.train()), known, seed);
    }

    Dataset data() {
        return split.train();
    }

    /** 0-based. */
    int[] users() {
        RatingRows shown = split.shown().byUser();
        RatingRows test = split.test().byUser();
        return IntStream.range(0, shown.rows())
                .filter(user -> shown.count(user) > 0 && shown.count(user) + test.count(user) >= MIN_RATINGS)
                .toArray();
    }

    /** The ratings known of a user, at random. */
    UserProfile profile(int user) {
        RatingRows rows = split.shown().byUser();
        int[] entries = IntStream.range(rows.start(user), rows.end(user)).toArray();
        Rng.keyed(seed, "known".hashCode(), user).shuffle(entries, entries.length);
        return new UserProfile(
                data().users().demographics(user),
                Arrays.stream(entries)
                        .limit(known)
                        .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry)))
                        .toList());
    }

    /** A list with reasons. */
    List<Recommendation> list(UserProfile profile) {
        return recommender
                .recommend(
                        RecommendationQuery.of(new User.NewUser(profile), LIST).withReasons(MAX_REASONS))
                .list();
    }

    /** The movies of a user's list without some of the ratings, the best first. */
    List<Integer> listWithout(UserProfile profile, Set<Integer> ratings, int n) {
        Set<Integer> seen = ratings.stream()
                .map(index -> profile.ratings().get(index).movie())
                .collect(Collectors.toSet());
        User user = new User.NewUser(profile.without(ratings), seen);
        return recommender.recommend(RecommendationQuery.of(user, n)).list().stream()
                .map(Recommendation::movie)
                .toList();
    }

    /** The indices in the profile of the ratings that a movie's reasons name. */
    static Set<Integer> named(UserProfile profile, List<Reason> reasons) {
        Set<Integer> movies = reasons.stream()
                .filter(Reason.Rating.class::isInstance)
                .map(reason -> ((Reason.Rating) reason).movie())
                .collect(Collectors.toSet());
        return IntStream.range(0, profile.ratings().size())
                .filter(index -> movies.contains(profile.ratings().get(index).movie()))
                .boxed()
                .collect(Collectors.toSet());
    }
}
