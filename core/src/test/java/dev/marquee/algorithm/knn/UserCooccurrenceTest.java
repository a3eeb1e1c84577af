package dev.marquee.algorithm.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserCooccurrenceTest implements FoldInContract, MovieFoldInContract {
    @Override
    public UserKnnTrainer trainer() {
        return new UserKnnTrainer(new KnnOptions(NeighbourBasis.COOCCURRENCE, 10, 1, 1, 0, 5, 5));
    }

    @Override
    public ModelCodec<?> codec() {
        return new UserKnnCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("all users rate movies of both kinds, so co-occurrence does not show preferences");
    }

    @Override
    public double foldInTolerance() {
        return 2; // a folded-in user has their trained self among the neighbours
    }

    @Test
    void addsTheSimilaritiesOfAMoviesRaters() {
        // User 2 shares one movie of two with each of users 0 and 1: ½ · 1 / (1 + 1), and both rated movie 1.
        Model model = train(Stars.similarMovies(), 1);

        assertThat(model.scorer(2).score(1)).isCloseTo(0.5f, within(1e-6f));
        assertThat(model.scorer(0).score(2)).isCloseTo(0.25f, within(1e-6f));
        assertThat(model.scorer(0).score(3)).isZero();
    }

    @Test
    void noUserIsTheirOwnNeighbour() {
        // User 0 shares both movies with user 1: 1 · 2 / (2 + 1).
        assertThat(train(Stars.similarMovies(), 1).scorer(0).score(1)).isCloseTo(2 / 3f, within(1e-6f));
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }
}
