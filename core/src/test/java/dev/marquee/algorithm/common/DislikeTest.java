package dev.marquee.algorithm.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.algorithm.Recipe;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.algorithm.bpr.BprOptions;
import dev.marquee.algorithm.linear.EaseOptions;
import dev.marquee.algorithm.linear.SlimOptions;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Progress;
import dev.marquee.model.Scorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.Checkerboard;
import dev.marquee.testkit.LikedCheckerboard;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Algorithms that learn from who rated what do not take a dislike for a recommendation of similar movies. */
class DislikeTest {
    private static final Dataset DATA = LikedCheckerboard.data();
    private static final RatingScale SCALE = DATA.ratings().scale();

    static Stream<Recipe> algorithms() {
        return Stream.of(
                EaseOptions.ALGORITHM.recipe(EaseOptions.defaults().withRegularization(5)),
                SlimOptions.ALGORITHM.recipe(
                        SlimOptions.defaults().withRegularization(5).withSparsity(0.1)),
                IalsOptions.ALGORITHM.recipe(IalsOptions.defaults().withRank(4)),
                BprOptions.ALGORITHM.recipe(BprOptions.defaults().withRank(4)));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aDislikeDoesNotRaiseMoviesLikeIt(Recipe algorithm) {
        FoldInModel model = train(algorithm);
        int user = 0;
        int[] own = movies(model, user, true);
        int[] others = movies(model, user, false);
        Scorer without = model.foldIn(profile(new Rated(own[0], SCALE.max()), new Rated(own[1], SCALE.max())));

        Scorer disliked = model.foldIn(profile(
                new Rated(own[0], SCALE.max()), new Rated(own[1], SCALE.max()), new Rated(others[0], SCALE.min())));
        Scorer liked = model.foldIn(profile(
                new Rated(own[0], SCALE.max()), new Rated(own[1], SCALE.max()), new Rated(others[0], SCALE.max())));

        assertThat(margin(others, own, disliked)).isLessThanOrEqualTo(margin(others, own, without));
        assertThat(margin(others, own, liked)).isGreaterThan(margin(others, own, without));
    }

    private static FoldInModel train(Recipe algorithm) {
        try (Workers workers = Workers.of(1)) {
            return (FoldInModel) algorithm.trainer().train(DATA, new TrainingContext(7, workers, Progress.SILENT));
        }
    }

    private static int[] movies(FoldInModel model, int user, boolean liked) {
        return IntStream.range(0, model.movies())
                .filter(movie -> Checkerboard.likes(user, movie) == liked)
                .toArray();
    }

    private static UserProfile profile(Rated... ratings) {
        return new UserProfile(Demographics.UNKNOWN, List.of(ratings));
    }

    /** How much higher the movies like the disliked one are scored than those like the liked ones. */
    private static double margin(int[] others, int[] own, Scorer scorer) {
        return mean(others, scorer) - mean(own, scorer);
    }

    private static double mean(int[] movies, Scorer scorer) {
        return IntStream.of(movies)
                .skip(2)
                .mapToDouble(movie -> scorer.score(movie))
                .average()
                .orElseThrow();
    }
}
