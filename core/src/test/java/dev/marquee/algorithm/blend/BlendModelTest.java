package dev.marquee.algorithm.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.recipe.Algorithms;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.RandomRatings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlendModelTest implements FoldInContract, MovieFoldInContract {
    private Map<String, String> options = Map.of("members", "als:rank=3:sweeps=30+bias", "folds", "3");

    @Override
    public Trainer trainer() {
        return Algorithms.named("blend").recipe(options).trainer();
    }

    @Override
    public ModelCodec<?> codec() {
        return Algorithms.named("blend").codec();
    }

    @Test
    void ofOneMemberEqualsThatMemberUpToShiftAndScale() {
        options = Map.of("members", "bias", "regularization", "1e9");
        RatingModel blend = (RatingModel) train(DATA, 2);
        RatingModel alone = bias();

        for (int user = 0; user < blend.users(); user++) {
            for (int movie = 0; movie < blend.movies(); movie++) {
                assertThat(blend.scorer(user).rating(movie))
                        .isCloseTo(alone.scorer(user).rating(movie), within(1e-3f));
            }
        }
    }

    private RatingModel bias() {
        try (Workers workers = Workers.of(1)) {
            return (RatingModel) Algorithms.named("bias")
                    .recipe(Map.of())
                    .trainer()
                    .train(DATA, new TrainingContext(7, workers, Progress.SILENT));
        }
    }

    @Test
    void rejectsAMemberThatDoesNotPredictRatings() {
        options = Map.of("members", "bias+ease");

        assertThatThrownBy(() -> train(DATA, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("ease does not predict ratings and cannot be blended; choose members that do");
    }

    @Test
    void rejectsFewerRatingsThanFolds() {
        options = Map.of("folds", "50", "members", "bias");

        assertThatThrownBy(() -> train(RandomRatings.of(5, 7, 10, 1), 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("are too few for a blend of 50 folds; use more ratings or fewer folds");
    }

    @Test
    void rejectsInvalidMembersAndTheirOptions() {
        assertThatThrownBy(() -> Algorithms.named("blend").recipe(Map.of("members", "none")))
                .isInstanceOf(UsageException.class)
                .hasMessage("members must not be none; name at least one algorithm");
        assertThatThrownBy(() -> Algorithms.named("blend").recipe(Map.of("members", "bias+blend")))
                .isInstanceOf(UsageException.class)
                .hasMessage("a blend cannot be a member of a blend; list the members of the inner blend instead");
        assertThatThrownBy(() -> Algorithms.named("blend").recipe(Map.of("members", "bias+nobody")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("there is no algorithm 'nobody'");
        assertThatThrownBy(() -> Algorithms.named("blend").recipe(Map.of("members", "bias:sweeps")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("each of the form NAME:OPTION=VALUE");
        assertThatThrownBy(() -> Algorithms.named("blend").recipe(Map.of("members", "bias:sweeps=0")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("sweeps=0 is out of range");
    }
}
