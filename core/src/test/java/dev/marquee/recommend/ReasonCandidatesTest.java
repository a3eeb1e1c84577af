package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ratings of movies 0 to 4 by a user whose mean is 3; the reasons are for movie 5. */
class ReasonCandidatesTest {
    private static final int[] MOVIE = {5};
    private static final UserProfile PROFILE = new UserProfile(
            Demographics.UNKNOWN,
            List.of(new Rated(0, 1), new Rated(1, 3), new Rated(2, 3.5f), new Rated(3, 4.5f), new Rated(4, 3)));

    private final Dataset films = Films.dataset();

    @Test
    void areAllRatingsIfThereAreFew() {
        assertThat(ReasonCandidates.of(ranking(), PROFILE, MOVIE, 5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(ReasonCandidates.of(ranking(), PROFILE, MOVIE, 99)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void areTheRatingsFurthestFromTheMeanInTheOrderOfTheProfile() {
        assertThat(ReasonCandidates.of(ranking(), PROFILE, MOVIE, 1))
                .as("two stars below the mean")
                .containsExactly(0);
        assertThat(ReasonCandidates.of(ranking(), PROFILE, MOVIE, 3)).containsExactly(0, 2, 3);
    }

    @Test
    void areInTheOrderOfTheProfileNotOfTheirWeight() {
        UserProfile rising =
                new UserProfile(Demographics.UNKNOWN, List.of(new Rated(0, 3), new Rated(1, 4), new Rated(2, 5)));

        // The mean is 4; weights 1.5, 0.5, 1.5 times the similarities 0.5, 1, 1.
        assertThat(ReasonCandidates.of(similar(0.5f, 1, 1, 0, 0), rising, MOVIE, 2))
                .containsExactly(0, 2);
    }

    @Test
    void ratingsOfSimilarMoviesCountMore() {
        assertThat(ReasonCandidates.of(similar(0.1f, 0.9f, 0, 0.2f, 0), PROFILE, MOVIE, 1))
                .as("0.9 · 0.5 is more than 0.1 · 2.5 and 0.2 · 2")
                .containsExactly(1);
    }

    @Test
    void dissimilarMoviesCountAsMuchAsSimilarOnes() {
        assertThat(ReasonCandidates.of(similar(0.1f, -0.9f, 0, 0.2f, 0), PROFILE, MOVIE, 1))
                .containsExactly(1);
    }

    @Test
    void theMostSimilarOfTheMoviesCounts() {
        float[][] similarities = new float[6][6];
        similarities[5] = new float[] {0.1f, 0, 0, 0.1f, 0, 1};
        similarities[4] = new float[] {0, 0, 0.9f, 0, 1, 0};

        assertThat(ReasonCandidates.of(new Linear(films, similarities), PROFILE, new int[] {4, 5}, 2))
                .containsExactly(2, 4);
    }

    private SameForAll ranking() {
        return new SameForAll(films, 0, 0, 0, 0, 0, 0);
    }

    /** A model by which movie 5 has these similarities to movies 0 to 4. */
    private Linear similar(float... to) {
        float[][] similarities = new float[6][6];
        System.arraycopy(to, 0, similarities[5], 0, to.length);
        return new Linear(films, similarities);
    }
}
