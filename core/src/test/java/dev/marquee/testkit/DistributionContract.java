package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import org.junit.jupiter.api.Test;

/** The contract of algorithms whose models predict rating distributions. */
public interface DistributionContract extends ModelContract {
    @Test
    default void probabilitiesOfEveryMovieSumToOne() {
        DistributionModel model = (DistributionModel) train(DATA, 1);
        assertThat(model.scale()).isEqualTo(DATA.ratings().scale());
        float[] probabilities = new float[model.scale().levels()];

        for (int user = 0; user < model.users(); user++) {
            for (int movie = 0; movie < model.movies(); movie++) {
                model.scorer(user).probabilities(movie, probabilities);
                double sum = 0;
                for (float probability : probabilities) {
                    assertThat(probability).isBetween(0f, 1f);
                    sum += probability;
                }
                assertThat(sum).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    default void standardDeviationsAreFiniteAndNotNegative() {
        DistributionModel model = (DistributionModel) train(DATA, 1);

        for (int user = 0; user < model.users(); user++) {
            for (int movie = 0; movie < model.movies(); movie++) {
                assertThat(model.scorer(user).standardDeviation(movie))
                        .isFinite()
                        .isNotNegative();
            }
        }
    }

    @Test
    default void standardDeviationsOfAllMoviesEqualThoseOfEach() {
        DistributionModel model = (DistributionModel) train(DATA, 1);
        float[] standardDeviations = new float[model.movies()];

        for (int user = 0; user < model.users(); user++) {
            DistributionScorer scorer = model.scorer(user);
            scorer.standardDeviations(standardDeviations);
            for (int movie = 0; movie < model.movies(); movie++) {
                assertThat(standardDeviations[movie]).isCloseTo((float) scorer.standardDeviation(movie), within(1e-4f));
            }
        }
    }

    @Test
    default void probabilitiesOfAllMoviesEqualThoseOfEach() {
        DistributionModel model = (DistributionModel) train(DATA, 1);
        int levels = model.scale().levels();
        float[] sums = new float[model.movies()];
        float[] probabilities = new float[levels];

        for (int level = 1; level < levels; level++) {
            model.scorer(0).probabilitiesFrom(level, sums);
            for (int movie = 0; movie < model.movies(); movie++) {
                model.scorer(0).probabilities(movie, probabilities);
                double from = 0;
                for (int each = level; each < levels; each++) {
                    from += probabilities[each];
                }
                assertThat((double) sums[movie]).isCloseTo(from, within(1e-5));
            }
        }
    }

    @Test
    default void predictsProbabilitiesForNewUsers() {
        DistributionModel model = (DistributionModel) train(DATA, 1);

        assumeThat(model).isInstanceOf(FoldInModel.class);

        assertThat(((FoldInModel) model).foldIn(AllScores.profile(DATA, 0))).isInstanceOf(DistributionScorer.class);
    }

    @Test
    default void rejectsProbabilitiesOfAnUnknownMovie() {
        DistributionModel model = (DistributionModel) train(DATA, 1);
        float[] probabilities = new float[model.scale().levels()];

        for (int movie : new int[] {-1, model.movies()}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> model.scorer(0).probabilities(movie, probabilities));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> model.scorer(0).standardDeviation(movie));
        }
    }
}
