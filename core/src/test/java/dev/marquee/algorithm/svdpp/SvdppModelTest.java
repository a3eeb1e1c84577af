package dev.marquee.algorithm.svdpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Profiles;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SimilarityContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SvdppModelTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    private SvdppOptions options = new SvdppOptions(3, 8, 1, 4, 0.5, 0.4);

    @Override
    public SvdppTrainer trainer() {
        return new SvdppTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new SvdppCodec();
    }

    /**
     * Training ends by solving the users with all other parameters fixed; but fold-in regularizes users with few
     * ratings more.
     */
    @Override
    public double foldInTolerance() {
        return 0.015;
    }

    @Test
    void lowersTheLossWithEverySweep() {
        double last = Double.MAX_VALUE;
        for (int sweeps = 1; sweeps <= 12; sweeps++) {
            options = new SvdppOptions(3, sweeps, 0.5, 2, 0.5, 0);

            double loss = loss((SvdppModel) train(DATA, 2));

            assertThat(loss).as("after %d sweeps", sweeps).isLessThan(last * (1 + 1e-6));
            last = loss;
        }
    }

    @Test
    void sumsImplicitFactorsOverTheRootOfTheirNumber() {
        // The own factors are held at 0, so a user's factors are those of their movies alone.
        options = new SvdppOptions(2, 4, 1e6, 0.1, 1, 0);
        SvdppParameters state = SvdppParameters.zeros(3, 2, 5, 2);
        state.implicit().fillColumn(0, 4);
        state.implicit().fillColumn(1, -2);
        SvdppUserSolver fit = new SvdppUserSolver(options, state);

        fit.begin();
        for (int movie = 0; movie < 4; movie++) {
            fit.addRated(movie, 4);
        }
        fit.add(0, 5);
        fit.solve(state.users(), 1, 4);

        assertThat(state.users().packed(SvdppParameters.FACTORS, 2))
                .containsExactly(new float[] {0, 0, 8, -4}, within(1e-4f));
    }

    @Test
    void distinguishesUsersByTheMoviesTheyRated() {
        // Users of movie 0 gave movie 2 five stars, users of movie 1 gave it one; everything else is equal.
        options = new SvdppOptions(2, 100, 100, 0.01, 100, 0);
        RatingsBuilder ratings = new RatingsBuilder(31, 3, RatingScale.STARS);
        for (int user = 0; user < 30; user++) {
            ratings.add(user, user % 2, 3, 0).add(user, 2, user % 2 == 0 ? 5 : 1, 0);
        }
        Dataset data = bare(ratings);

        FoldInModel model = (FoldInModel) train(data, 1);

        float afterFirst = model.foldIn(Profiles.rating(0, 3)).score(2);
        float afterSecond = model.foldIn(Profiles.rating(1, 3)).score(2);
        assertThat(afterFirst - afterSecond).isGreaterThan(0.5f);
    }

    @Test
    void foldsInUsersWithManyRatingsExactly() {
        Ratings ratings = DATA.ratings();
        SvdppModel model = (SvdppModel) train(DATA, 1);
        int[] active = IntStream.range(0, ratings.users())
                .filter(user -> ratings.byUser().count(user) >= 20)
                .toArray();

        assertThat(active).hasSizeGreaterThan(3);
        for (int user : active) {
            List<UserProfile.Rated> rated = IntStream.range(0, ratings.movies())
                    .filter(movie -> ratings.contains(user, movie))
                    .mapToObj(movie -> new UserProfile.Rated(
                            movie, ratings.byUser().value(ratings.byUser().find(user, movie))))
                    .toList();
            Scorer folded = model.foldIn(new UserProfile(Demographics.UNKNOWN, rated));
            for (int movie = 0; movie < model.movies(); movie++) {
                assertThat(folded.score(movie)).isCloseTo(model.scorer(user).score(movie), within(1e-3f));
            }
        }
    }

    @Test
    void predictsUnratedMoviesFromGenresAndYear() {
        RatingModel model = (RatingModel) train(RandomRatings.lovedComedies(), 1);

        for (int user = 0; user < 3; user++) {
            assertThat(model.scorer(user).rating(20))
                    .isGreaterThan(model.scorer(user).rating(21));
        }
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        options = SvdppOptions.defaults();

        assertThat(Quality.of(Quality.onU1(trainer()), "rmse")).isBetween(0.907, 0.917);
    }

    @Test
    void rejectsDataWithoutRatings() {
        assertThatThrownBy(() -> train(bare(new RatingsBuilder(3, 4, RatingScale.STARS)), 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; svdpp needs at least one");
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new SvdppOptions(3, 0, 1, 1, 1, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("sweeps=0 is out of range 1..1000");
    }

    /** The training loss, with all rows regularized equally. */
    private double loss(SvdppModel model) {
        SvdppParameters state = model.state();
        double loss = 0;
        RatingRows rows = DATA.ratings().byUser();
        for (int user = 0; user < rows.rows(); user++) {
            double[] z = new double[state.rank()];
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                double error = rows.value(entry) - model.scorer(user).score(rows.column(entry));
                loss += error * error;
                for (int k = 0; k < state.rank(); k++) {
                    z[k] += state.implicit().packed()[rows.column(entry) * state.rank() + k]
                            / Math.sqrt(rows.count(user));
                }
            }
            float[] row = state.users().packed();
            int at = user * (state.rank() + 2);
            loss += options.biasRegularization() * row[at] * row[at];
            for (int k = 0; k < state.rank(); k++) {
                loss += options.regularization() * Math.pow(row[at + 1 + k] - z[k], 2);
            }
        }
        for (float y : state.implicit().packed()) {
            loss += options.implicitRegularization() * y * y;
        }
        for (float q : state.movies().packed(SvdppParameters.FACTORS, state.rank())) {
            loss += options.regularization() * q * q;
        }
        for (float bias : state.movies().packed(state.movieBias(), 1)) {
            loss += options.biasRegularization() * bias * bias;
        }
        return loss;
    }

    private static Dataset bare(RatingsBuilder ratings) {
        return RandomRatings.dataset("bare", ratings.build());
    }
}
