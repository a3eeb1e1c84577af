package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who never give half stars and users who give all, as in MovieLens since 2003. */
class NewUserCalibrationTest {
    private static final int USERS = 90;
    private static final int MOVIES = 40;
    private static final int NEW_USERS = 3_000;
    private static final Dataset DATA = RandomRatings.dataset("halves", ratings());

    private static BayesFmModel model;
    private static DistributionScorer newUser;

    @BeforeAll
    static void foldsInAUserWithoutRatings() {
        try (Workers workers = Workers.of(1)) {
            model = new BayesFmTrainer(SmallSampling.with(Map.of())).train(DATA, TrainingContext.of(3, workers));
            newUser = model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of()));
        }
    }

    private static Ratings ratings() {
        RatingsBuilder ratings = new RatingsBuilder(USERS, MOVIES, RatingScale.HALF_STARS);
        Rng rng = Rng.keyed(4);
        for (int user = 0; user < USERS; user++) {
            for (int movie = 0; movie < MOVIES; movie++) {
                if (rng.nextFloat() < 0.5) {
                    ratings.add(user, movie, rating(user, movie, rng), 0);
                }
            }
        }
        return ratings.build();
    }

    private static float rating(int user, int movie, Rng rng) {
        double liking = 3.4 + 0.02 * (movie - 20) + 0.4 * (user % 3) + rng.nextGaussian();
        double step = user % 2 == 0 ? 1 : 0.5;
        return (float) Math.clamp(step * Math.round(liking / step), 0.5, 5);
    }

    /** A new user's ratings of the first movies are shown, one of the others is predicted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void probabilitiesOfLikingAreNotTooFarFromOneHalfAfterFewRatings(int shown) {
        Rng rng = Rng.keyed(9);
        double distances = 0;
        double likedTowards = 0;
        for (int user = 0; user < NEW_USERS; user++) {
            List<UserProfile.Rated> ratings = new ArrayList<>();
            for (int i = 0; i < shown; i++) {
                ratings.add(new UserProfile.Rated(i, rating(user, i, rng)));
            }
            int movie = MOVIES - 1 - user % 10;
            float[] probabilities = new float[RatingScale.HALF_STARS.levels()];
            model.foldIn(new UserProfile(Demographics.UNKNOWN, ratings)).probabilities(movie, probabilities);
            double liked = probabilities[7] + probabilities[8] + probabilities[9];
            boolean isLiked = rating(user, movie, rng) >= RatingScale.HALF_STARS.liked();
            distances += Math.abs(liked - 0.5);
            likedTowards += liked > 0.5 == isLiked ? 0.5 : -0.5;
        }

        assertThat(distances / NEW_USERS).isCloseTo(likedTowards / NEW_USERS, within(0.04));
    }

    @Test
    void aUserWithoutRatingsIsPredictedTheMeanRating() {
        RatingRows rows = DATA.ratings().byUser();
        double sum = 0;
        for (int entry = 0; entry < rows.size(); entry++) {
            sum += newUser.rating(rows.column(entry));
        }

        assertThat(sum / rows.size()).isCloseTo(DATA.ratings().mean(), within(0.02));
    }

    @Test
    void everyLevelIsAsFrequentAsInTraining() {
        RatingRows rows = DATA.ratings().byUser();
        float[] probabilities = new float[RatingScale.HALF_STARS.levels()];
        double[] expected = new double[probabilities.length];
        double[] observed = new double[probabilities.length];
        for (int entry = 0; entry < rows.size(); entry++) {
            newUser.probabilities(rows.column(entry), probabilities);
            observed[rows.level(entry)] += 1.0 / rows.size();
            for (int level = 0; level < probabilities.length; level++) {
                expected[level] += probabilities[level] / rows.size();
            }
        }

        assertThat(expected).containsExactly(observed, within(0.02));
    }
}
