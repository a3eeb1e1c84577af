package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final UserProfile PROFILE =
            profile(new Rated(RAIN, 5), new Rated(CELLAR, 4), new Rated(ROBOT, 1), new Rated(UNDATED, 5));

    private final Linear model = new Linear(Films.dataset(), weights());
    private final Explainer explainer = new Explainer(model, Films.dataset());

    @Test
    void listsRatingsThatRaiseTheScoreStrongestFirst() {
        assertThat(explain(NIGHT, 3)).containsExactly(new Reason.Rating(RAIN, 5, 4), new Reason.Rating(CELLAR, 4, 1));
    }

    @Test
    void aDislikedMovieIsNoReason() {
        assertThat(model.foldIn(PROFILE).score(CELLAR))
                .as("raised by the dislike of a robot")
                .isPositive();
        assertThat(explain(CELLAR, 3)).isEmpty();
    }

    @Test
    void aRatingThatMovesAllMoviesAlikeIsNoReason() {
        float[][] same = new float[6][6];
        for (float[] row : same) {
            row[RAIN] = 1;
        }
        Dataset rated = Films.random(3, 4, 6);

        assertThat(new Explainer(new Linear(rated, same), rated)
                        .explain(profile(new Rated(RAIN, 5)), new int[] {NIGHT}, 3))
                .containsExactly(List.of());
    }

    @Test
    void noReasonComesFirstForMoreThanAQuarterOfAList() {
        float[][] weights = new float[6][6];
        for (int movie : new int[] {NIGHT, ROBOT, ROBOT_AGAIN, UNDATED}) {
            weights[movie][RAIN] = 2;
            weights[movie][CELLAR] = 1;
        }

        List<List<Reason>> reasons = new Explainer(new Linear(Films.dataset(), weights), Films.dataset())
                .explain(
                        profile(new Rated(RAIN, 5), new Rated(CELLAR, 5)),
                        new int[] {NIGHT, ROBOT, ROBOT_AGAIN, UNDATED},
                        1);

        assertThat(reasons.stream().filter(of -> !of.isEmpty()).map(List::getFirst))
                .extracting("movie")
                .doesNotHaveDuplicates()
                .startsWith(RAIN, CELLAR);
    }

    @Test
    void namesAMovieRatedAboveTheMeanOfAUserWhoLikedNoneIfItHasAGenreInCommon() {
        Dataset halfStars = Films.dataset().withRatings(new RatingsBuilder(3, 6, RatingScale.HALF_STARS).build());
        float[][] weights = weights();
        weights[UNDATED][RAIN] = 2;

        List<List<Reason>> reasons = new Explainer(new Linear(halfStars, weights), halfStars)
                .explain(
                        profile(new Rated(RAIN, 3.5f), new Rated(CELLAR, 1), new Rated(ROBOT, 2)),
                        new int[] {NIGHT, UNDATED},
                        1);

        assertThat(reasons.getFirst()).first().isEqualTo(new Reason.Rating(RAIN, 3.5f, true, 1));
        assertThat(reasons.getLast()).noneMatch(Reason.Rating.class::isInstance);
    }

    @Test
    void limitsTheNumberOfRatings() {
        assertThat(explain(NIGHT, 1)).containsExactly(new Reason.Rating(RAIN, 5, 4));
    }

    @Test
    void givesNoReasonsWithoutRatings() {
        assertThat(explainer.explain(profile(), new int[] {NIGHT}, 3)).containsExactly(List.of());
    }

    @Test
    void contributionIsTheScoreDropWithoutTheRating() {
        UserProfile withoutRain = profile(new Rated(CELLAR, 4), new Rated(ROBOT, 1), new Rated(UNDATED, 5));
        float drop =
                model.foldIn(PROFILE).score(NIGHT) - model.foldIn(withoutRain).score(NIGHT);

        assertThat(explain(NIGHT, 1).getFirst().contribution()).isEqualTo(drop);
    }

    @Test
    void foldsInOncePerLikedRatingAndGenreForAnyNumberOfMovies() {
        Linear counted = new Linear(Films.dataset(), weights());
        new Explainer(counted, Films.dataset()).explain(PROFILE, new int[] {NIGHT, RAIN, ROBOT, CELLAR, UNDATED}, 3);

        assertThat(counted.foldIns.get()).isGreaterThan(3).isLessThanOrEqualTo(1 + 3 + Films.GENRES.size());
    }

    @Test
    void triesTheMostSimilarRatingsOfHeavyRaters() {
        int movies = 301;
        Dataset many = Films.random(1, 2, movies);
        float[][] weights = new float[movies][movies];
        for (int movie = 0; movie < 300; movie++) {
            weights[300][movie] = movie / 300f;
        }
        Linear large = new Linear(many, weights);
        Rated[] fours =
                IntStream.range(0, 300).mapToObj(movie -> new Rated(movie, 4)).toArray(Rated[]::new);

        List<List<Reason>> reasons = new Explainer(large, many).explain(profile(fours), new int[] {300}, 1);

        assertThat(large.foldIns.get())
                .isBetween(1 + Explainer.MAX_RATINGS, 1 + Explainer.MAX_RATINGS + Films.GENRES.size());
        assertThat(reasons.getFirst()).first().extracting("movie").isEqualTo(299);
    }

    @Test
    void namesATraitAfterRatings() {
        assertThat(new Explainer(new Partial(3), Films.dataset()).explain(WRITER, new int[] {NIGHT}, 1))
                .containsExactly(
                        List.of(new Reason.Rating(RAIN, 5, 2), new Reason.Demographic(Trait.OCCUPATION, "writer", 3)));
    }

    @Test
    void namesADirectorOfSeveralLikedMoviesThatCarryTheMovie() {
        float[][] weights = new float[6][6];
        weights[ROBOT_AGAIN][RAIN] = 1;
        weights[ROBOT_AGAIN][ROBOT] = 2;

        assertThat(explainDescribed(weights, new Rated(RAIN, 4), new Rated(ROBOT, 5), new Rated(CELLAR, 1)))
                .first()
                .isEqualTo(new Reason.Contributor(Reason.Credit.DIRECTOR, "Ann Lee", List.of(ROBOT, RAIN), 5));
    }

    @Test
    void namesNoDirectorOfOneLikedMovieOrOfMoviesThatAddNothing() {
        float[][] weights = new float[6][6];
        weights[ROBOT_AGAIN][RAIN] = 1;
        weights[ROBOT_AGAIN][ROBOT] = -1;

        assertThat(explainDescribed(weights, new Rated(RAIN, 5), new Rated(ROBOT, 2)))
                .noneMatch(Reason.Contributor.class::isInstance);
        assertThat(explainDescribed(weights, new Rated(RAIN, 5), new Rated(ROBOT, 5)))
                .noneMatch(Reason.Contributor.class::isInstance);
    }

    @Test
    void namesALikedMovieAtMostOnce() {
        float[][] weights = new float[6][6];
        weights[ROBOT_AGAIN][RAIN] = 1;
        weights[ROBOT_AGAIN][ROBOT] = 2;

        assertThat(explainDescribed(weights, new Rated(RAIN, 4), new Rated(ROBOT, 5)))
                .noneMatch(Reason.Rating.class::isInstance);
    }

    @Test
    void aRatedMovieIsNoReasonForItself() {
        float[][] weights = new float[6][6];
        weights[ROBOT_AGAIN][RAIN] = 1;
        weights[ROBOT_AGAIN][ROBOT_AGAIN] = 2;

        assertThat(explainDescribed(weights, new Rated(RAIN, 5), new Rated(ROBOT_AGAIN, 5)))
                .filteredOn(reason -> !(reason instanceof Reason.Genre))
                .containsExactly(new Reason.Rating(RAIN, 5, 2));
    }

    private static List<Reason> explainDescribed(float[][] weights, Rated... ratings) {
        Dataset described = Films.described();
        return new Explainer(new Linear(described, weights), described)
                .explain(profile(ratings), new int[] {ROBOT_AGAIN}, 3)
                .getFirst();
    }

    @Test
    void aSimilarMovieThatTheUserDidNotLikeSpeaksAgainstAMovie() {
        float[][] weights = new float[6][6];
        weights[ROBOT_AGAIN][ROBOT] = 0.5f;
        weights[ROBOT_AGAIN][RAIN] = 0.25f;
        weights[ROBOT_AGAIN][CELLAR] = -0.25f;

        assertThat(against(weights, new Rated(ROBOT, 1), new Rated(RAIN, 5), new Rated(CELLAR, 1)))
                .containsExactly(new Reason.Rating(ROBOT, 1, 1));
    }

    @Test
    void aGenreThatTheUserSeldomLikesSpeaksAgainstItsMovies() {
        float[][] weights = new float[6][6];
        weights[UNDATED][ROBOT] = 0.25f;
        weights[UNDATED][ROBOT_AGAIN] = 0.5f;

        assertThat(new Explainer(new Linear(Films.dataset(), weights), Films.dataset())
                        .against(
                                profile(
                                        new Rated(ROBOT, 1),
                                        new Rated(ROBOT_AGAIN, 2),
                                        new Rated(UNDATED, 3),
                                        new Rated(RAIN, 5)),
                                UNDATED,
                                1))
                .containsExactly(new Reason.Rating(ROBOT, 1, 0.5f), new Reason.Genre("Comedy", 1));
    }

    @Test
    void nothingSpeaksAgainstAMovieWithoutRatings() {
        assertThat(explainer.against(profile(), NIGHT, 3)).isEmpty();
    }

    private static List<Reason> against(float[][] weights, Rated... ratings) {
        return new Explainer(new Linear(Films.dataset(), weights), Films.dataset())
                .against(profile(ratings), ROBOT_AGAIN, 3);
    }

    @Test
    void omitsATraitThatContributesNothing() {
        List<Reason> reasons = new Explainer(new Partial(0), Films.dataset())
                .explain(WRITER, new int[] {NIGHT}, 3)
                .getFirst();

        assertThat(reasons).containsExactly(new Reason.Rating(RAIN, 5, 2));
    }

    private static final UserProfile WRITER =
            new UserProfile(new Demographics(30, "", "writer", ""), List.of(new Rated(RAIN, 5)));

    /** Scores one movie 2 per rating, plus {@code writer} for writers; the others 0. */
    private record Partial(float writer) implements FoldInModel {
        @Override
        public String algorithm() {
            return "partial";
        }

        @Override
        public int users() {
            return 3;
        }

        @Override
        public int movies() {
            return 6;
        }

        @Override
        public Scorer scorer(int user) {
            return foldIn(profile());
        }

        @Override
        public Scorer foldIn(UserProfile profile) {
            float user = 2 * profile.ratings().size()
                    + (profile.demographics().occupation().equals("writer") ? writer : 0);
            return new PartialScorer(user);
        }
    }

    private record PartialScorer(float user) implements Scorer {
        @Override
        public float score(int movie) {
            return movie == NIGHT ? user : 0;
        }

        @Override
        public void scoreAll(float[] scores) {
            Arrays.fill(scores, 0);
            scores[NIGHT] = user;
        }
    }

    private List<Reason> explain(int movie, int max) {
        return explainer.explain(PROFILE, new int[] {movie}, max).getFirst();
    }

    private static UserProfile profile(Rated... ratings) {
        return new UserProfile(Demographics.UNKNOWN, List.of(ratings));
    }

    private static float[][] weights() {
        float[][] weights = new float[6][6];
        weights[NIGHT][RAIN] = 2;
        weights[NIGHT][CELLAR] = 1;
        weights[NIGHT][UNDATED] = -1;
        weights[CELLAR][ROBOT] = -1;
        return weights;
    }
}
