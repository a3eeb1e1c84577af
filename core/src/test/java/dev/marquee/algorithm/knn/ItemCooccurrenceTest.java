package dev.marquee.algorithm.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Demographics;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.SimilarityContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemCooccurrenceTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    @Override
    public ItemKnnTrainer trainer() {
        return new ItemKnnTrainer(new KnnOptions(NeighbourBasis.COOCCURRENCE, 10, 0, 1, 0, 5, 5));
    }

    @Override
    public ModelCodec<?> codec() {
        return new ItemKnnCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("all users rate movies of both kinds, so co-occurrence does not show preferences");
    }

    @Override
    public double foldInTolerance() {
        return 1e-5;
    }

    @Test
    void addsTheCosinesOfTheUsersMovies() {
        // Movie 0 was rated by three users, movie 1 by two of them: 2 / √(3 · 2); movie 2 by one of them: 1 / √3
        Model model = train(Stars.similarMovies(), 1);

        assertThat(model.scorer(0).score(2)).isCloseTo((float) (1 / Math.sqrt(3)), within(1e-6f));
        assertThat(model.scorer(2).score(1)).isCloseTo((float) (2 / Math.sqrt(6)), within(1e-6f));
        assertThat(model.scorer(2).score(3)).isZero();
    }

    @Test
    void noMovieIsItsOwnNeighbour() {
        // User 2 rated movies 0 and 2; of the three users of movie 0 and the one of movie 2, one rated both.
        assertThat(train(Stars.similarMovies(), 1).scorer(2).score(2))
                .isCloseTo((float) (1 / Math.sqrt(3)), within(1e-6f));
    }

    @Test
    void recommendsPopularMoviesToAUserWithoutRatings() {
        FoldInModel model = (FoldInModel) train(Stars.similarMovies(), 1);
        float[] scores = new float[4];

        model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of())).scoreAll(scores);

        assertThat(scores).containsExactly(3, 2, 1, 0);
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }
}
