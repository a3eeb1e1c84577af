package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.GenreContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.SimilarityContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeuralModelTest implements FoldInContract, MovieFoldInContract, GenreContract, SimilarityContract {
    private static final int COLD_COMEDY = Audience.MOVIES - 2;
    private static final int COLD_DRAMA = Audience.MOVIES - 1;

    private NeuralOptions options = SmallOptions.with(Map.of());

    @Override
    public NeuralTrainer trainer() {
        return new NeuralTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new NeuralCodec();
    }

    @Test
    void scoresUsersWithoutRatingsByDemographics() {
        NeuralModel model = (NeuralModel) train(Audience.data(), 2);
        Scorer woman = model.scorer(Audience.COLD_WOMAN);
        Scorer man = model.scorer(Audience.COLD_MAN);

        for (int comedy = 0; comedy < Audience.MOVIES; comedy += 2) {
            assertThat(woman.score(comedy)).isGreaterThan(man.score(comedy) + 1);
            assertThat(woman.score(comedy + 1)).isLessThan(man.score(comedy + 1) - 1);
        }
    }

    @Test
    void scoresMoviesWithoutRatingsByGenre() {
        NeuralModel model = (NeuralModel) train(Audience.data(), 2);

        for (int user = 0; user < model.users(); user++) {
            Scorer scorer = model.scorer(user);
            boolean prefersTheComedy = scorer.score(COLD_COMEDY) > scorer.score(COLD_DRAMA);
            assertThat(prefersTheComedy).as("user %d", user).isEqualTo(Audience.likesComedies(user));
        }
    }

    @Test
    void scoresANewUserLikeATrainedUserWithoutRatings() {
        Dataset data = Audience.data();
        NeuralModel model = (NeuralModel) train(data, 2);
        Demographics demographics = data.users().demographics(Audience.COLD_WOMAN);

        Scorer folded = model.foldIn(new UserProfile(demographics, List.of()));

        assertThat(folded.score(3)).isEqualTo(model.scorer(Audience.COLD_WOMAN).score(3));
    }

    @Test
    void learnsANewUsersPreferencesFromTheirRatings() {
        FoldInModel model = (FoldInModel) train(Audience.data(), 2);
        Scorer unknown = model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of()));

        Scorer fan = model.foldIn(new UserProfile(Demographics.UNKNOWN, Audience.comedyFan()));

        assertThat(fan.score(10)).isGreaterThan(unknown.score(10));
        assertThat(fan.score(11)).isLessThan(unknown.score(11));
    }

    @Test
    void fitsTheRatingsOfANewUserForAnyNetwork() {
        for (Map<String, String> network : List.of(
                Map.<String, String>of(),
                Map.of("hidden", "12+6"),
                Map.of("preset", "study", "batch", "32"),
                Map.of("preset", "study", "batch", "8", "learningRate", "0.03", "refit", "true"),
                Map.of("initialDeviation", "3"))) {
            options = SmallOptions.with(network);
            FoldInModel model = (FoldInModel) train(Audience.data(), 2);
            Scorer unknown = model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of()));

            Scorer folded = model.foldIn(new UserProfile(Demographics.UNKNOWN, Audience.comedyFan()));

            assertThat(error(folded)).as("%s", network).isLessThan(error(unknown));
        }
    }

    private static double error(Scorer scorer) {
        return Audience.comedyFan().stream()
                .mapToDouble((Rated rated) -> Math.pow(scorer.score(rated.movie()) - rated.value(), 2))
                .sum();
    }
}
