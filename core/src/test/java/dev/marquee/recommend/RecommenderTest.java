package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static dev.marquee.recommend.Films.movies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final User WITHOUT_RATINGS = new User.Known(0);
    private static final User NOIR_FAN = new User.Known(1);

    private final Dataset films = Films.dataset();
    private final Model rising = new SameForAll(films, 0, 1, 2, 3, 4, 5);
    private final Recommender recommender = new Recommender(rising, films);

    @Test
    void sortsByDescendingScore() {
        Recommendations recommendations = recommender.recommend(RecommendationQuery.of(WITHOUT_RATINGS, 3));

        assertThat(movies(recommendations)).containsExactly(UNDATED, CELLAR, ROBOT_AGAIN);
        assertThat(recommendations.list().getFirst().score()).isEqualTo(5);
        assertThat(recommendations.note()).isEmpty();
    }

    @Test
    void replacesRatedMoviesByTheNextBest() {
        assertThat(movies(recommender.recommend(RecommendationQuery.of(NOIR_FAN, 4))))
                .containsExactly(UNDATED, ROBOT_AGAIN, ROBOT, NIGHT);
    }

    @Test
    void excludesMoviesRatedByANewUser() {
        Recommendations recommendations =
                new Recommender(noirModel(films), films).recommend(RecommendationQuery.of(newUser(RAIN, 5), 6));

        assertThat(movies(recommendations)).doesNotContain(RAIN).hasSize(5).startsWith(NIGHT);
    }

    @Test
    void listsTheSameForAUserFoldedInBefore() {
        Model model = noirModel(films);
        User.NewUser newUser = newUser(RAIN, 5);
        User.FoldedIn foldedIn = User.FoldedIn.in(model, newUser);

        assertThat(foldedIn.scorer(model)).isSameAs(foldedIn.view());
        assertThat(new Recommender(model, films).recommend(RecommendationQuery.of(foldedIn, 6)))
                .isEqualTo(new Recommender(model, films).recommend(RecommendationQuery.of(newUser, 6)));
    }

    @Test
    void rejectsANewUserIfTheModelCannotFoldIn() {
        assertThatThrownBy(() -> recommender.recommend(RecommendationQuery.of(newUser(RAIN, 5), 6)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("same-for-all models cannot fold in a new user");
    }

    @Test
    void includesThePredictedRating() {
        Recommendation best = new Recommender(noirModel(films), films)
                .recommend(RecommendationQuery.of(NOIR_FAN, 1))
                .list()
                .getFirst();

        assertThat(best.movie()).isEqualTo(NIGHT);
        assertThat(best.predicted()).containsExactly(new Prediction.Rating(5));
    }

    @Test
    void hasNoPredictedRatingIfTheModelOnlyRanks() {
        assertThat(recommender
                        .recommend(RecommendationQuery.of(WITHOUT_RATINGS, 1))
                        .list()
                        .getFirst()
                        .predicted())
                .containsExactly(new Prediction.Unrated());
    }

    @Test
    void givesReasonsOnlyOnRequest() {
        Recommender noir = new Recommender(noirModel(films), films);

        assertThat(noir.recommend(RecommendationQuery.of(NOIR_FAN, 1).withReasons(3))
                        .list()
                        .getFirst()
                        .because())
                .containsExactly(new Reason.Rating(RAIN, 5, 2));
        assertThat(noir.recommend(RecommendationQuery.of(NOIR_FAN, 1))
                        .list()
                        .getFirst()
                        .because())
                .isEmpty();
    }

    @Test
    void givesNoReasonsIfTheModelCannotFoldIn() {
        RecommendationQuery query = RecommendationQuery.of(NOIR_FAN, 2).withReasons(3);
        assertThat(recommender.recommend(query).list())
                .allMatch(each -> each.because().isEmpty());
    }

    @Test
    void notesExclusionsIfTooFewMoviesAreLeft() {
        RecommendationQuery noir =
                RecommendationQuery.of(NOIR_FAN, 3).with(List.of(new Filter.OfGenres(List.of("Film-Noir"))));
        Recommendations recommendations = recommender.recommend(noir);

        assertThat(movies(recommendations)).containsExactly(NIGHT);
        assertThat(recommendations.note())
                .isEqualTo("only 1 movie is left after leaving out 2 seen and 3 not of genre Film-Noir");
    }

    @Test
    void notesThatNoMovieIsLeft() {
        List<Filter> filters = List.of(new Filter.RatedAtLeast(1), new Filter.InYears(1990, 1999));
        Recommendations recommendations = recommender.recommend(
                RecommendationQuery.of(NOIR_FAN, 3).with(filters).with(diverse(0.5)));

        assertThat(recommendations.list()).isEmpty();
        assertThat(recommendations.note())
                .isEqualTo("no movie is left after leaving out 2 seen and 4 with fewer than 1 rating");
    }

    @Test
    void notesThatTheCatalogueIsSmall() {
        assertThat(recommender
                        .recommend(RecommendationQuery.of(WITHOUT_RATINGS, Integer.MAX_VALUE))
                        .note())
                .isEqualTo("the catalogue has only 6 movies");
    }

    @Test
    void diversifiesByModelSimilarity() {
        float[][] similarities = new float[6][6];
        similarities[UNDATED][CELLAR] = similarities[CELLAR][UNDATED] = 1;
        Recommender mixing = new Recommender(new Linear(films, similarities), films);

        assertThat(movies(mixing.recommend(
                        RecommendationQuery.of(WITHOUT_RATINGS, 5).with(diverse(0.9)))))
                .as(
                        "all scores are equal, so similar movies come late: by genres and years, and last also by the model")
                .containsExactly(NIGHT, UNDATED, ROBOT, RAIN, ROBOT_AGAIN);
        assertThat(movies(mixing.recommend(
                        RecommendationQuery.of(WITHOUT_RATINGS, 6).with(diverse(0.9)))))
                .endsWith(CELLAR);
    }

    @Test
    void diversifiesByGenresAndYearsWithoutModelSimilarity() {
        assertThat(movies(recommender.recommend(
                        RecommendationQuery.of(WITHOUT_RATINGS, 3).with(diverse(0.8)))))
                .as("a noir has no genre of the first, a comedy horror; the other noir is too similar to the second")
                .containsExactly(UNDATED, RAIN, ROBOT_AGAIN);
    }

    @Test
    void calibratesToTheGenresTheUsersLiked() {
        UserGroup both = new UserGroup(List.of(NOIR_FAN, newUser(RAIN, 4)), GroupAggregation.AVERAGE);
        ListPolicy calibrated = ListPolicy.PLAIN.with(new Diversification(0, 0.9));

        assertThat(movies(new Recommender(noirModel(films), films)
                        .recommend(RecommendationQuery.of(both, 1).with(calibrated))))
                .as("both liked a noir, and this is the other one")
                .containsExactly(NIGHT);
        assertThat(movies(recommender.recommend(
                        RecommendationQuery.of(NOIR_FAN, 1).with(calibrated))))
                .as("whatever the model's score")
                .containsExactly(NIGHT);
    }

    @Test
    void excludesMoviesSeenByAnyUserOfAGroup() {
        UserGroup both = new UserGroup(List.of(NOIR_FAN, new User.Known(2)), GroupAggregation.AVERAGE);
        Recommendations recommendations = recommender.recommend(RecommendationQuery.of(both, 6));

        assertThat(movies(recommendations)).containsExactly(UNDATED, ROBOT_AGAIN, ROBOT, NIGHT);
        assertThat(recommendations.note()).isEqualTo("only 4 movies are left after leaving out 2 seen");
    }

    @Test
    void predictsForEachUserOfAGroup() {
        UserGroup both = new UserGroup(List.of(NOIR_FAN, new User.Known(2)), GroupAggregation.LEAST_MISERY);
        Recommendation first = new Recommender(noirModel(films), films)
                .recommend(RecommendationQuery.of(both, 1))
                .list()
                .getFirst();

        assertThat(first.movie()).isEqualTo(NIGHT);
        assertThat(first.predicted()).containsExactly(new Prediction.Rating(5), new Prediction.Rating(3));
        assertThat(first.score()).as("the minimum over the users").isZero();
    }

    @Test
    void aggregatesRanksIfTheModelPredictsNoRatings() {
        UserGroup both = new UserGroup(List.of(NOIR_FAN, new User.Known(2)), GroupAggregation.AVERAGE);

        assertThat(recommender
                        .recommend(RecommendationQuery.of(both, 1))
                        .list()
                        .getFirst()
                        .score())
                .as("five of six movies score less")
                .isEqualTo(5f / 6);
    }

    @Test
    void givesEachUserOfAGroupReasonsOfTheirOwn() {
        UserGroup both = new UserGroup(List.of(NOIR_FAN, new User.Known(2)), GroupAggregation.AVERAGE);

        Recommendation first = new Recommender(noirModel(films), films)
                .recommend(RecommendationQuery.of(both, 1).withReasons(1))
                .list()
                .getFirst();

        assertThat(first.movie()).isEqualTo(NIGHT);
        assertThat(first.reasons().getFirst()).containsExactly(new Reason.Rating(RAIN, 5, 2));
        assertThat(first.reasons().getLast()).as("the other one rated no noir").isEmpty();
    }

    @Test
    void adaptsAPlainListToUsersWithoutRatingsOnly() {
        assertThat(ListPolicy.PLAIN.adaptedTo(UserGroup.of(WITHOUT_RATINGS), films))
                .isEqualTo(ListPolicy.PLAIN.with(RankingCriterion.POPULAR).with(Diversification.WELL_MIXED));
        assertThat(ListPolicy.PLAIN.adaptedTo(UserGroup.of(NOIR_FAN), films)).isEqualTo(ListPolicy.PLAIN);
        assertThat(ListPolicy.PLAIN.with(RankingCriterion.LIKELY).adaptedTo(UserGroup.of(WITHOUT_RATINGS), films))
                .as("an explicit order is kept")
                .isEqualTo(ListPolicy.PLAIN.with(RankingCriterion.LIKELY));
    }

    @Test
    void rejectsADiversityOutsideZeroToOne() {
        for (double diversity : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> diverse(diversity))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("outside 0..1");
        }
    }

    @Test
    void rejectsAnNBelowOne() {
        assertThatThrownBy(() -> RecommendationQuery.of(WITHOUT_RATINGS, 0))
                .isInstanceOf(UsageException.class)
                .hasMessage("n must be at least 1, got 0");
    }

    @Test
    void rejectsAModelOfAnotherDataset() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recommender(new SameForAll(films, 1, 2), films));
    }

    /** Users who like RAIN like NIGHT. */
    private static Linear noirModel(Dataset films) {
        float[][] weights = new float[6][6];
        weights[NIGHT][RAIN] = weights[RAIN][NIGHT] = 1;
        return new Linear(films, weights);
    }

    private static Diversification diverse(double diversity) {
        return new Diversification(diversity, 0);
    }

    private static User.NewUser newUser(int movie, float rating) {
        return new User.NewUser(new UserProfile(Demographics.UNKNOWN, List.of(new Rated(movie, rating))));
    }
}
