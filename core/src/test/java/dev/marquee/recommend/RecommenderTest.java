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
    private static final User NO_USERS_YET = new User.Known(0);
    private static final User FRIEND_OF_NOIR = new User.Known(1);

    private final Dataset films = Films.dataset();
    private final Model rising = new SameForAll(films, 0, 1, 2, 3, 4, 5);
    private final Recommender recommender = new Recommender(rising, films);

    @Test
    void listsTheHighestScoresFirst() {
        Recommendations answer = recommender.recommend(RecommendationQuery.of(NO_USERS_YET, 3));

        assertThat(movies(answer)).containsExactly(UNDATED, CELLAR, ROBOT_AGAIN);
        assertThat(answer.list().getFirst().score()).isEqualTo(5);
        assertThat(answer.note()).isEmpty();
    }

    @Test
    void excludesWhatTheUserHasRatedAndFillsUpFromBelow() {
        assertThat(movies(recommender.recommend(RecommendationQuery.of(FRIEND_OF_NOIR, 4))))
                .containsExactly(UNDATED, ROBOT_AGAIN, ROBOT, NIGHT);
    }

    @Test
    void excludesWhatANewUserHasRated() {
        Recommendations answer =
                new Recommender(noirBeside(films), films).recommend(RecommendationQuery.of(newUser(RAIN, 5), 6));

        assertThat(movies(answer)).doesNotContain(RAIN).hasSize(5).startsWith(NIGHT);
    }

    @Test
    void listsTheSameForANewUserWhoWasGivenAPlaceBefore() {
        Model model = noirBeside(films);
        User.NewUser newUser = newUser(RAIN, 5);
        User.FoldedIn placed = User.FoldedIn.in(model, newUser);

        assertThat(placed.scorer(model)).isSameAs(placed.view());
        assertThat(new Recommender(model, films).recommend(RecommendationQuery.of(placed, 6)))
                .isEqualTo(new Recommender(model, films).recommend(RecommendationQuery.of(newUser, 6)));
    }

    @Test
    void saysThatAModelHasNoPlaceForANewUser() {
        assertThatThrownBy(() -> recommender.recommend(RecommendationQuery.of(newUser(RAIN, 5), 6)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("same-for-all has no place for a new person");
    }

    @Test
    void predictsARatingWhereTheModelDoes() {
        Recommendation best = new Recommender(noirBeside(films), films)
                .recommend(RecommendationQuery.of(FRIEND_OF_NOIR, 1))
                .list()
                .getFirst();

        assertThat(best.movie()).isEqualTo(NIGHT);
        assertThat(best.predicted()).containsExactly(new Prediction.Rating(5));
    }

    @Test
    void predictsNoRatingWhereTheModelOnlyRanks() {
        assertThat(recommender
                        .recommend(RecommendationQuery.of(NO_USERS_YET, 1))
                        .list()
                        .getFirst()
                        .predicted())
                .containsExactly(new Prediction.Unrated());
    }

    @Test
    void saysWhyOnlyIfAsked() {
        Recommender noir = new Recommender(noirBeside(films), films);

        assertThat(noir.recommend(RecommendationQuery.of(FRIEND_OF_NOIR, 1).withReasons(3))
                        .list()
                        .getFirst()
                        .because())
                .containsExactly(new Reason.Rating(RAIN, 5, 2));
        assertThat(noir.recommend(RecommendationQuery.of(FRIEND_OF_NOIR, 1))
                        .list()
                        .getFirst()
                        .because())
                .isEmpty();
    }

    @Test
    void givesNoReasonsForAModelThatDoesNotFoldIn() {
        RecommendationQuery why = RecommendationQuery.of(FRIEND_OF_NOIR, 2).withReasons(3);
        assertThat(recommender.recommend(why).list())
                .allMatch(each -> each.because().isEmpty());
    }

    @Test
    void saysWhatIsExcludedWhereTooFewAreLeft() {
        RecommendationQuery noir =
                RecommendationQuery.of(FRIEND_OF_NOIR, 3).with(List.of(new Filter.OfGenres(List.of("Film-Noir"))));
        Recommendations answer = recommender.recommend(noir);

        assertThat(movies(answer)).containsExactly(NIGHT);
        assertThat(answer.note())
                .isEqualTo("only 1 movie is left after leaving out 2 seen and 3 that are not of genre Film-Noir");
    }

    @Test
    void saysThatNothingIsLeft() {
        List<Filter> filters = List.of(new Filter.RatedAtLeast(1), new Filter.InYears(1990, 1999));
        Recommendations answer = recommender.recommend(
                RecommendationQuery.of(FRIEND_OF_NOIR, 3).with(filters).with(diverse(0.5)));

        assertThat(answer.list()).isEmpty();
        assertThat(answer.note())
                .isEqualTo("no movie is left after leaving out 2 seen and 4 with fewer than 1 ratings");
    }

    @Test
    void saysThatTheCatalogueIsSmall() {
        assertThat(recommender
                        .recommend(RecommendationQuery.of(NO_USERS_YET, Integer.MAX_VALUE))
                        .note())
                .isEqualTo("the catalogue has only 6 movies");
    }

    @Test
    void mixesMoviesThatTheModelFindsUnlike() {
        float[][] alike = new float[6][6];
        alike[UNDATED][CELLAR] = alike[CELLAR][UNDATED] = 1;
        Recommender mixing = new Recommender(new Linear(films, alike), films);

        assertThat(movies(
                        mixing.recommend(RecommendationQuery.of(NO_USERS_YET, 5).with(diverse(0.9)))))
                .as(
                        "all score alike, so twins come late: those by genres and years, and last the one by the model, too")
                .containsExactly(NIGHT, UNDATED, ROBOT, RAIN, ROBOT_AGAIN);
        assertThat(movies(
                        mixing.recommend(RecommendationQuery.of(NO_USERS_YET, 6).with(diverse(0.9)))))
                .endsWith(CELLAR);
    }

    @Test
    void mixesGenresAndYearsWhereTheModelDoesNotCompare() {
        assertThat(movies(recommender.recommend(
                        RecommendationQuery.of(NO_USERS_YET, 3).with(diverse(0.8)))))
                .as("a noir shares nothing with the first, a comedy horror; the other noir is too like the one")
                .containsExactly(UNDATED, RAIN, ROBOT_AGAIN);
    }

    @Test
    void excludesWhatAnyOfSeveralUsersHasSeen() {
        UserGroup both = new UserGroup(List.of(FRIEND_OF_NOIR, new User.Known(2)), GroupAggregation.AVERAGE);
        Recommendations answer = recommender.recommend(RecommendationQuery.of(both, 6));

        assertThat(movies(answer)).containsExactly(UNDATED, ROBOT_AGAIN, ROBOT, NIGHT);
        assertThat(answer.note()).isEqualTo("only 4 movies are left after leaving out 2 seen");
    }

    @Test
    void predictsForEachOfSeveralUsers() {
        UserGroup both = new UserGroup(List.of(FRIEND_OF_NOIR, new User.Known(2)), GroupAggregation.LEAST_MISERY);
        Recommendation first = new Recommender(noirBeside(films), films)
                .recommend(RecommendationQuery.of(both, 1))
                .list()
                .getFirst();

        assertThat(first.movie()).isEqualTo(NIGHT);
        assertThat(first.predicted()).containsExactly(new Prediction.Rating(5), new Prediction.Rating(3));
        assertThat(first.score()).as("to whom it is worth least").isZero();
    }

    @Test
    void comparesUsersByRankWhereTheModelPredictsNoRatings() {
        UserGroup both = new UserGroup(List.of(FRIEND_OF_NOIR, new User.Known(2)), GroupAggregation.AVERAGE);

        assertThat(recommender
                        .recommend(RecommendationQuery.of(both, 1))
                        .list()
                        .getFirst()
                        .score())
                .as("five of six movies score less")
                .isEqualTo(5f / 6);
    }

    @Test
    void givesNoReasonsForSeveralUsers() {
        UserGroup both = new UserGroup(List.of(FRIEND_OF_NOIR, new User.Known(2)), GroupAggregation.AVERAGE);

        assertThatThrownBy(() ->
                        recommender.recommend(RecommendationQuery.of(both, 1).withReasons(1)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("reasons for 2 people");
    }

    @Test
    void fansOfAPlainListToNewUsersAlone() {
        assertThat(ListPolicy.PLAIN.adaptedTo(UserGroup.of(NO_USERS_YET), films))
                .isEqualTo(ListPolicy.PLAIN.with(RankingCriterion.POPULAR).with(Diversification.WELL_MIXED));
        assertThat(ListPolicy.PLAIN.adaptedTo(UserGroup.of(FRIEND_OF_NOIR), films))
                .isEqualTo(ListPolicy.PLAIN);
        assertThat(ListPolicy.PLAIN.with(RankingCriterion.LIKELY).adaptedTo(UserGroup.of(NO_USERS_YET), films))
                .as("who asks for an order gets it")
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
    void rejectsToRecommendNothing() {
        assertThatThrownBy(() -> RecommendationQuery.of(NO_USERS_YET, 0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void rejectsAModelOfOtherData() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recommender(new SameForAll(films, 1, 2), films));
    }

    /** Who likes RAIN likes NIGHT. */
    private static Linear noirBeside(Dataset films) {
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
