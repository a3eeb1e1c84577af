package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.LikelihoodType;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.LeaveOutScorers;
import dev.marquee.model.Progress;
import dev.marquee.model.Scorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leave-out by a Newton step, compared with fold-in without the ratings. */
class LeaveOutUpdateTest {
    private static final Dataset DATA = RandomRatings.of(61, 40, 1200, 5);
    private static final UserProfile PROFILE = new UserProfile(
            Demographics.UNKNOWN,
            IntStream.range(0, 24)
                    .mapToObj(movie -> new UserProfile.Rated(movie, 1 + 7 * movie % 5))
                    .toList());

    @ParameterizedTest
    @EnumSource(LikelihoodType.class)
    void movesScoresLikeFoldInWithoutARating(LikelihoodType noise) {
        BayesFmModel model = train(DATA, noise);
        LeaveOutScorers omission = model.leaveOut(PROFILE);
        Scorer whole = model.foldIn(PROFILE);
        double moved = 0;
        double missed = 0;
        for (int rating = 0; rating < PROFILE.ratings().size(); rating++) {
            Scorer step = omission.without(Set.of(rating));
            Scorer refolded = model.foldIn(PROFILE.without(Set.of(rating)));
            for (int movie = 0; movie < model.movies(); movie++) {
                moved += Math.abs(whole.score(movie) - refolded.score(movie));
                missed += Math.abs(step.score(movie) - refolded.score(movie));
            }
        }

        assertThat(missed / moved).isBetween(0.0, 0.25);
    }

    @Test
    void excludesSeveralRatingsTogether() {
        BayesFmModel model = train(DATA, LikelihoodType.PROBIT);
        Set<Integer> some = Set.of(2, 3, 11);

        Scorer step = model.leaveOut(PROFILE).without(some);
        Scorer refolded = model.foldIn(PROFILE.without(some));

        for (int movie = 0; movie < model.movies(); movie++) {
            assertThat(step.score(movie)).as("movie %d", movie).isCloseTo(refolded.score(movie), within(0.1f));
        }
    }

    @Test
    void keepsScoresIfNothingIsLeftOut() {
        BayesFmModel model = train(DATA, LikelihoodType.PROBIT);

        Scorer step = model.leaveOut(PROFILE).without(Set.of());

        for (int movie = 0; movie < model.movies(); movie++) {
            assertThat(step.score(movie)).isCloseTo(model.foldIn(PROFILE).score(movie), within(1e-4f));
        }
    }

    @Test
    void foldsInFromScratchWithFewRatings() {
        BayesFmModel model = train(DATA, LikelihoodType.PROBIT);
        UserProfile few =
                new UserProfile(Demographics.UNKNOWN, PROFILE.ratings().subList(0, 4));

        assertThat(model.leaveOut(few).without(Set.of(1)).score(5))
                .isEqualTo(model.foldIn(few.without(Set.of(1))).score(5));
    }

    @Test
    void worksWithUnusedHalfStars() {
        BayesFmModel model = train(SmallData.cinema(), LikelihoodType.PROBIT);
        List<UserProfile.Rated> all = IntStream.range(0, model.movies())
                .mapToObj(movie -> new UserProfile.Rated(movie, movie % 2 == 0 ? 0.5f : 5))
                .toList();

        LeaveOutScorers omission = model.leaveOut(new UserProfile(Demographics.UNKNOWN, all));

        assertThat(omission.without(Set.of(0)).score(0)).isBetween(0.5f, 5f);
    }

    @Test
    void rejectsAnUnknownMovie() {
        BayesFmModel model = train(DATA, LikelihoodType.PROBIT);
        UserProfile beyond = new UserProfile(
                Demographics.UNKNOWN,
                IntStream.rangeClosed(0, model.movies())
                        .mapToObj(movie -> new UserProfile.Rated(movie, 3))
                        .toList());

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> model.leaveOut(beyond));
    }

    private static BayesFmModel train(Dataset data, LikelihoodType noise) {
        try (Workers workers = Workers.of(2)) {
            return new BayesFmTrainer(
                            SmallSampling.with(Map.of("likelihood", noise.name().toLowerCase(Locale.ROOT))))
                    .train(data, new TrainingContext(0, workers, Progress.SILENT));
        }
    }
}
