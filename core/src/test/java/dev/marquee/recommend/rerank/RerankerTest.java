package dev.marquee.recommend.rerank;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Normal;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Films;
import dev.marquee.recommend.SameForAll;
import dev.marquee.recommend.TwoStars;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.user.GroupAggregation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RerankerTest {
    private static final boolean[] NONE = new boolean[6];
    private static final UserProfile NEW_USER = new UserProfile(Demographics.UNKNOWN, List.of());

    private final Dataset films = Films.dataset();
    private final Model rising = new SameForAll(films, 0, 1, 2, 3, 4, 5);
    private final Reranker lists = new Reranker(rising, films);

    @Test
    void plainPolicyKeepsTheModelsScores() {
        assertThat(lists.values(ListPolicy.PLAIN, rising.scorer(0), NONE)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aGroupGetsLastWhatOneUserIsExpectedToLikeLeast() {
        Scorer one = new TwoStars(0.9f, 0.5f, 0.5f, 0.4f, 0.4f, 0.8f);
        Scorer other = new TwoStars(0, 0.5f, 0.6f, 0.5f, 0.6f, 0.9f);
        ListPolicy byRating = ListPolicy.PLAIN.with(RankingCriterion.RATING);

        float[] values = lists.values(byRating, List.of(one, other), GroupAggregation.AVERAGE, NONE);

        assertThat(values[UNDATED]).isEqualTo(1 + 4 * 0.85f, within(1e-5f));
        assertThat(values[NIGHT])
                .as("better on average than both robots, but the worst for one user")
                .isLessThan(values[ROBOT])
                .isLessThan(values[ROBOT_AGAIN]);
    }

    @Test
    void ordersByTheProbabilityOfLiking() {
        Scorer distribution = new TwoStars(0.1f, 0.9f, 0.5f, 0.2f, 0.3f, 0.4f);

        assertThat(list(ListPolicy.PLAIN.with(RankingCriterion.LIKELY), distribution, 3))
                .containsExactly(RAIN, ROBOT, UNDATED);
    }

    @Test
    void ordersByTheLowerBoundOfTheRating() {
        Scorer distribution = new TwoStars(0.1f, 1, 0.5f, 0, 0.3f, 0.4f);
        float[] bounds = lists.values(ListPolicy.PLAIN.with(RankingCriterion.CERTAIN), distribution, NONE);

        assertThat(bounds[RAIN]).as("certain to get 5").isEqualTo(5);
        assertThat(bounds[ROBOT]).as("3 ± 2").isCloseTo(3 - 1.2816f * 2, within(1e-5f));
    }

    @Test
    void ordersByPopularityTimesProbabilityOfLiking() {
        Scorer distribution = new TwoStars(1, 1, 1, 1, 0.25f, 1);

        assertThat(lists.values(ListPolicy.PLAIN.with(RankingCriterion.POPULAR), distribution, NONE))
                .as("both users with a rating have seen CELLAR, one of them RAIN")
                .containsExactly(0, 0.5f, 0, 0, 0.25f, 0);
    }

    @Test
    void ordersByShareOfFansWithoutProbabilities() {
        assertThat(lists.values(ListPolicy.PLAIN.with(RankingCriterion.POPULAR), rising.scorer(0), NONE))
                .as("one of two users rated RAIN 5, one rated CELLAR 4")
                .containsExactly(0, 0.5f, 0, 0, 0.5f, 0);
    }

    @Test
    void rejectsAnOrderThatNeedsProbabilities() {
        for (RankingCriterion order : List.of(RankingCriterion.LIKELY, RankingCriterion.CERTAIN)) {
            assertThatThrownBy(() -> lists.values(ListPolicy.PLAIN.with(order), rising.scorer(0), NONE))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("predicts no rating distribution to order by '" + order + "'");
        }
    }

    @Test
    void ordersTheTopMoviesByNovelty() {
        assertThat(list(ListPolicy.PLAIN.with(RankingCriterion.SURPRISING), rising.scorer(0), 6))
                .as("movies with one rater or none are equally novel and ordered by score; two raters come last")
                .containsExactly(UNDATED, ROBOT_AGAIN, ROBOT, RAIN, NIGHT, CELLAR);
    }

    @Test
    void ordersByNoveltyWhereDiversityLeavesTheChoice() {
        Model cellarFirst = new SameForAll(films, 0, 1, 2, 3, 5, 4);
        ListPolicy policy = ListPolicy.PLAIN.with(RankingCriterion.SURPRISING).with(new Diversification(1, 0));

        assertThat(list(policy, cellarFirst.scorer(0), 1))
                .as("nothing on the list yet, so the least known with the best score")
                .containsExactly(UNDATED);
    }

    @Test
    void movesGenresUpAndDown() {
        Preferences preferences = new Preferences(List.of("film-noir"), List.of("Horror"), 0);

        assertThat(list(ListPolicy.PLAIN.with(preferences), rising.scorer(0), 6))
                .as("half a standard deviation moves the noir above a robot, and the horror below the other")
                .containsExactly(UNDATED, ROBOT_AGAIN, CELLAR, RAIN, ROBOT, NIGHT);
    }

    @Test
    void weighsNoveltyAgainstScore() {
        Preferences novel = new Preferences(List.of(), List.of(), 1);

        assertThat(list(ListPolicy.PLAIN.with(novel), rising.scorer(0), 6))
                .as("equally novel movies by score")
                .containsExactly(UNDATED, ROBOT_AGAIN, ROBOT, RAIN, NIGHT, CELLAR);
    }

    @Test
    void noveltyAndScoreAreWeighedAsNormalScores() {
        Preferences half = new Preferences(List.of(), List.of(), 0.25);
        float[] values = lists.values(ListPolicy.PLAIN.with(half), rising.scorer(0), NONE);

        // CELLAR is fifth of six by score, and the least novel; the five others are equally novel.
        double ofCellar = (1 - 0.9 * 0.25) * Normal.quantile(4.5 / 6) + 0.9 * 0.25 * Normal.quantile(0.5 / 6);
        double ofUndated = (1 - 0.9 * 0.25) * Normal.quantile(5.5 / 6) + 0.9 * 0.25 * Normal.quantile(3.5 / 6);
        assertThat(values[CELLAR]).isCloseTo((float) ofCellar, within(1e-6f));
        assertThat(values[UNDATED]).isCloseTo((float) ofUndated, within(1e-6f));
    }

    @Test
    void listsTheBestTenthBeforeAllOthersForNovelty() {
        // 2,000 movies: the better a movie, the more users know it; 1,000 are above the floor of five ratings.
        int movies = 2000;
        Dataset many =
                knownBy(IntStream.range(0, movies).map(movie -> movie / 200).toArray());
        float[] better = new float[movies];
        IntStream.range(0, movies).forEach(movie -> better[movie] = movie);
        Model model = new SameForAll(many, better);
        Reranker reranker = new Reranker(model, many);

        for (double novelty : new double[] {0.1, 0.5, 1}) {
            ListPolicy policy = ListPolicy.PLAIN.with(new Preferences(List.of(), List.of(), novelty));
            boolean[] none = new boolean[movies];
            float[] values = reranker.values(policy, model.scorer(0), none);

            assertThat(IntStream.of(reranker.choose(policy, values, none, 100, List::of)))
                    .as("novelty %s", novelty)
                    .hasSize(100)
                    .allMatch(movie -> movie >= movies - 100);
        }
    }

    @Test
    void everyNotchOfNoveltyChangesTheList() {
        int movies = 2000;
        Dataset many = knownBy(
                IntStream.range(0, movies).map(movie -> 5 + movie * 7919 % 100).toArray());
        float[] better = new float[movies];
        IntStream.range(0, movies).forEach(movie -> better[movie] = movie);
        Model model = new SameForAll(many, better);
        Reranker reranker = new Reranker(model, many);
        boolean[] none = new boolean[movies];

        List<List<Integer>> lists = IntStream.rangeClosed(0, 10)
                .mapToObj(notch -> ListPolicy.PLAIN.with(new Preferences(List.of(), List.of(), notch / 10.0)))
                .map(policy -> IntStream.of(reranker.choose(
                                policy, reranker.values(policy, model.scorer(0), none), none, 16, List::of))
                        .boxed()
                        .toList())
                .toList();

        assertThat(lists).doesNotHaveDuplicates();
        List<Double> known = lists.stream()
                .map(list -> list.stream()
                        .mapToInt(movie -> many.ratings().byMovie().count(movie))
                        .average()
                        .orElseThrow())
                .toList();
        assertThat(known.reversed()).as("known to fewer and fewer").isSorted();
    }

    /** Movies with these numbers of ratings. */
    private static Dataset knownBy(int... raters) {
        RatingsBuilder ratings = new RatingsBuilder(200, raters.length, RatingScale.STARS);
        for (int movie = 0; movie < raters.length; movie++) {
            for (int user = 0; user < raters[movie]; user++) {
                ratings.add(user, movie, 4, 0);
            }
        }
        return new Dataset(
                "known",
                Users.of(IntStream.range(0, 200)
                        .mapToObj(user -> new UserId("u" + user))
                        .toList()),
                new Catalogue(
                        IntStream.range(0, raters.length)
                                .mapToObj(movie -> Movie.untitled(new MovieId("m" + movie)))
                                .toList(),
                        List.of()),
                ratings.build());
    }

    @Test
    void calibratesToMoviesTheUserLikedOnly() {
        UserProfile likedNoir =
                new UserProfile(Demographics.UNKNOWN, List.of(new Rated(RAIN, 4), new Rated(CELLAR, 3)));
        int[] first = lists.choose(
                ListPolicy.PLAIN.with(new Diversification(0, 0.9)),
                new float[] {0, 0, 0, 0, 1, 0},
                NONE,
                1,
                () -> List.of(likedNoir));

        assertThat(first).as("4 is liked, 3 is not").containsExactly(RAIN);
    }

    @Test
    void profilesAreNotNeededWithoutCalibration() {
        ListPolicy diverse = ListPolicy.PLAIN.with(new Diversification(0.5, 0));

        assertThat(lists.choose(diverse, new float[] {5, 4, 3, 2, 1, 0}, NONE, 1, () -> {
                    throw new AssertionError("profiles were requested");
                }))
                .containsExactly(NIGHT);
    }

    @Test
    void selectsFromTenTimesAsManyMoviesAsTheListHas() {
        int comedies = 109;
        Dataset many = withOneDramaAfter(comedies);
        float[] falling = new float[many.catalogue().size()];
        IntStream.range(0, falling.length).forEach(movie -> falling[movie] = -movie);
        UserProfile drama = new UserProfile(Demographics.UNKNOWN, List.of(new Rated(comedies, 5)));
        Reranker reranker = new Reranker(new SameForAll(many, falling), many);
        ListPolicy calibrated = ListPolicy.PLAIN.with(new Diversification(0, 1));

        assertThat(reranker.choose(calibrated, falling, new boolean[falling.length], 11, () -> List.of(drama)))
                .as("110 movies, the last of them the only drama")
                .contains(comedies);
        assertThat(reranker.choose(calibrated, falling, new boolean[falling.length], 10, () -> List.of(drama)))
                .as("100 movies, all comedies")
                .doesNotContain(comedies);
    }

    private static Dataset withOneDramaAfter(int comedies) {
        List<Movie> movies = IntStream.rangeClosed(0, comedies)
                .mapToObj(movie -> new Movie(
                        new MovieId("m" + movie),
                        "Movie " + movie,
                        1990,
                        List.of(movie < comedies ? "Comedy" : "Drama"),
                        Links.NONE))
                .toList();
        return new Dataset(
                "one drama",
                Users.of(List.of(new UserId("u"))),
                new Catalogue(movies, List.of("Comedy", "Drama")),
                new RatingsBuilder(1, movies.size(), RatingScale.STARS).build());
    }

    @Test
    void calibratesToTheGenresTheUserLiked() {
        UserProfile preferences = new UserProfile(
                Demographics.UNKNOWN, List.of(new Rated(NIGHT, 5), new Rated(RAIN, 4), new Rated(CELLAR, 2)));
        int[] list = lists.choose(
                ListPolicy.PLAIN.with(new Diversification(0, 0.9)),
                new float[] {0, 1, 2, 3, 4, 5},
                NONE,
                3,
                () -> List.of(preferences));

        assertThat(list).as("noir and crime before better comedies").startsWith(NIGHT);
        assertThat(list).contains(RAIN);
    }

    @Test
    void calibratesNewUsersToTheGenresOfAllUsers() {
        int[] list = lists.choose(
                ListPolicy.PLAIN.with(new Diversification(0, 1)), new float[6], NONE, 2, () -> List.of(NEW_USER));

        assertThat(list).as("half of what was liked is noir, half horror").containsExactly(RAIN, CELLAR);
    }

    @Test
    void rejectsAGenreInBothMoreAndLess() {
        assertThatThrownBy(() -> new Preferences(List.of("Horror"), List.of("horror"), 0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("choose one");
    }

    @Test
    void rejectsWeightsOutsideZeroToOne() {
        for (double weight : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new Diversification(0, weight))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("calibration %s is outside 0..1".formatted(weight));
            assertThatThrownBy(() -> new Preferences(List.of(), List.of(), weight))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("novelty %s is outside 0..1".formatted(weight));
        }
    }

    private int[] list(ListPolicy policy, Scorer scorer, int n) {
        float[] values = lists.values(policy, scorer, NONE);
        return lists.choose(policy, values, NONE, n, () -> List.of(NEW_USER));
    }
}
