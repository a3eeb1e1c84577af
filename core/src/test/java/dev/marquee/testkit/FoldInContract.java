package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of algorithms whose models fold in new users. */
public interface FoldInContract extends ModelContract {
    /**
     * Maximum root mean square difference between the scores of folded-in and trained users, in standard deviations of
     * all scores.
     */
    default double foldInTolerance() {
        return 0.5;
    }

    @Test
    default void foldInApproximatesTraining() {
        FoldInModel model = (FoldInModel) train(DATA, 1);

        float[][] trained = AllScores.of(model);
        float[][] folded = AllScores.of(model, user -> model.foldIn(AllScores.profile(DATA, user)));

        double mean = entries(trained).average().orElseThrow();
        double standardDeviation =
                entries(trained).map(score -> Math.pow(score - mean, 2)).sum();
        double difference = 0;
        for (int user = 0; user < trained.length; user++) {
            for (int movie = 0; movie < trained[user].length; movie++) {
                difference += Math.pow(folded[user][movie] - trained[user][movie], 2);
            }
        }
        assertThat(Math.sqrt(difference / standardDeviation)).isLessThanOrEqualTo(foldInTolerance());
    }

    @Test
    default void ranksALikedMovieFirstForANewUser() {
        assumeTrue(ranksEquallyBecause().isEmpty(), ranksEquallyBecause().orElse(""));
        FoldInModel model = (FoldInModel) train(Checkerboard.data(), 2);

        for (int kind = 0; kind < 2; kind++) {
            int user = kind;
            List<UserProfile.Rated> ratings = IntStream.range(0, 16)
                    .mapToObj(movie -> new UserProfile.Rated(movie, Checkerboard.likes(user, movie) ? 5 : 1))
                    .toList();
            Scorer scorer = model.foldIn(new UserProfile(Demographics.UNKNOWN, ratings));
            int best = IntStream.range(16, model.movies())
                    .boxed()
                    .max(Comparator.comparingDouble(scorer::score))
                    .orElseThrow();
            assertThat(Checkerboard.likes(user, best)).as("kind %d", kind).isTrue();
        }
    }

    @Test
    default void foldInIsDeterministic() {
        FoldInModel model = (FoldInModel) train(DATA, 1);

        float[][] once = AllScores.of(model, user -> model.foldIn(AllScores.profile(DATA, user)));

        assertThat(AllScores.of(model, user -> model.foldIn(AllScores.profile(DATA, user))))
                .isDeepEqualTo(once);
    }

    @Test
    default void scoresAreFiniteForAnEmptyProfile() {
        FoldInModel model = (FoldInModel) train(DATA, 1);
        float[] scores = new float[model.movies()];

        model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of())).scoreAll(scores);

        assertThat(scores).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    }

    @Test
    default void predictsRatingsForNewUsersIfItPredictsRatings() {
        FoldInModel model = (FoldInModel) train(DATA, 1);

        assertThat(model.foldIn(AllScores.profile(DATA, 0)) instanceof RatingScorer)
                .isEqualTo(model instanceof RatingModel);
    }

    @Test
    default void rejectsAProfileWithAnUnknownMovie() {
        FoldInModel model = (FoldInModel) train(DATA, 1);

        for (int movie : new int[] {-1, model.movies()}) {
            UserProfile profile = new UserProfile(Demographics.UNKNOWN, List.of(new UserProfile.Rated(movie, 4)));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> model.foldIn(profile));
        }
    }

    @Test
    default void rejectsAProfileWithARatingOffTheScale() {
        FoldInModel model = (FoldInModel) train(DATA, 1);

        for (float value : new float[] {77, 0, -1, 3.3f, Float.NaN, Float.POSITIVE_INFINITY}) {
            UserProfile profile = new UserProfile(
                    Demographics.UNKNOWN, List.of(new UserProfile.Rated(1, 4), new UserProfile.Rated(2, value)));
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> model.foldIn(profile))
                    .withMessageMatching("rating \\S+ is not in 1..5 in steps of 1; give a rating of this scale");
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> model.leaveOut(profile).without(Set.of(0)));
        }
    }

    private static DoubleStream entries(float[][] scores) {
        return Arrays.stream(scores)
                .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(movie -> row[movie]));
    }
}
