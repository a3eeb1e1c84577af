package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.GenreScorer;
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
    private final Explainer explainer = new Explainer(model, Films.catalogue());

    @Test
    void listsRatingsThatRaiseTheScoreStrongestFirst() {
        assertThat(explain(NIGHT, 3)).containsExactly(new Reason.Rating(RAIN, 5, 4), new Reason.Rating(CELLAR, 4, 1));
    }

    @Test
    void aDislikedDissimilarMovieIsAReason() {
        assertThat(explain(CELLAR, 3)).containsExactly(new Reason.Rating(ROBOT, 1, 2));
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
    void foldsInOncePerRatingForAnyNumberOfMovies() {
        explainer.explain(PROFILE, new int[] {NIGHT, RAIN, ROBOT, CELLAR, UNDATED}, 3);

        assertThat(model.foldIns).hasValue(1 + PROFILE.ratings().size());
    }

    @Test
    void triesTheRatingsFurthestFromTheMeanForHeavyRaters() {
        int movies = 301;
        Dataset many = Films.random(1, 2, movies);
        float[][] weights = new float[movies][movies];
        Arrays.fill(weights[300], 1);
        Linear large = new Linear(many, weights);
        Rated[] mostlyFours = IntStream.range(0, 300)
                .mapToObj(movie -> new Rated(movie, movie == 250 ? 5 : 3.5f))
                .toArray(Rated[]::new);

        List<List<Reason>> reasons =
                new Explainer(large, many.catalogue()).explain(profile(mostlyFours), new int[] {300}, 1);

        assertThat(large.foldIns).hasValue(1 + Explainer.MAX_RATINGS);
        assertThat(reasons.getFirst()).first().extracting("movie").isEqualTo(250);
    }

    @Test
    void addsAGenreAndATraitThatContributeAsMuchAsTheWeakestRating() {
        List<Reason> reasons = new Explainer(new Partial(0.5f, 3), Films.catalogue())
                .explain(WRITER, new int[] {NIGHT}, 1)
                .getFirst();

        assertThat(reasons)
                .containsExactly(
                        new Reason.Demographic(Trait.OCCUPATION, "writer", 3),
                        new Reason.Rating(RAIN, 5, 2),
                        new Reason.Genre("Film-Noir", 2));
    }

    @Test
    void omitsGenreAndTraitIfRatingsContributeMore() {
        List<Reason> reasons = new Explainer(new Partial(-1, 1), Films.catalogue())
                .explain(WRITER, new int[] {NIGHT}, 1)
                .getFirst();

        assertThat(reasons).containsExactly(new Reason.Rating(RAIN, 5, 2));
    }

    @Test
    void omitsGenreAndTraitThatContributeNothing() {
        List<Reason> reasons = new Explainer(new Partial(0, 0), Films.catalogue())
                .explain(WRITER, new int[] {NIGHT}, 3)
                .getFirst();

        assertThat(reasons).containsExactly(new Reason.Rating(RAIN, 5, 2));
    }

    private static final UserProfile WRITER =
            new UserProfile(new Demographics(30, "", "writer", ""), List.of(new Rated(RAIN, 5)));

    /** Scores 2 per rating, plus {@code writer} for writers, plus {@code letter} per letter of a genre beyond five. */
    private record Partial(float letter, float writer) implements FoldInModel {
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
            return new PartialScorer(user, letter);
        }
    }

    private record PartialScorer(float user, float letter) implements GenreScorer {
        @Override
        public float score(int movie) {
            return user;
        }

        @Override
        public float scoreWithout(int movie, String genre) {
            return user - letter * (genre.length() - 5);
        }

        @Override
        public void scoreAll(float[] scores) {
            Arrays.fill(scores, user);
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
