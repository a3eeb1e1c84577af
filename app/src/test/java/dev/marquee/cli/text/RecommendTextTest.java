package dev.marquee.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Predicted;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecommendTextTest {
    private static final MovieResponse HEAT =
            MovieResponse.of(new Movie(new MovieId("6"), "Heat", 1995, List.of("Crime"), Links.NONE));

    @Test
    void showsTheProbabilityWhateverPreferencesMadeOfTheScore() {
        assertThat(text("likely", alone(3.27), "42"))
                .contains("probability")
                .contains("91 %")
                .doesNotContain("327");
        assertThat(text("likely", alone(-1.57), "42")).contains("91 %").doesNotContain("157");
    }

    @Test
    void showsTheRatingThatIsReachedInNineOfTenCases() {
        assertThat(text("certain", alone(-5.67), "42"))
                .contains("at least")
                .contains("3.00")
                .doesNotContain("5.67");
    }

    @Test
    void showsOfAGroupOnlyWhatEachIsExpectedToRate() {
        Recommended together = new Recommended(
                HEAT,
                -1.57,
                OptionalDouble.empty(),
                List.of(
                        new Predicted("42", OptionalDouble.of(3.5), List.of()),
                        new Predicted("5", OptionalDouble.of(4), List.of())),
                Optional.empty(),
                OptionalDouble.empty(),
                List.of());

        assertThat(text("likely", together, "42", "5"))
                .contains("3.50", "4.00")
                .doesNotContain("probability")
                .doesNotContain("%");
        assertThat(text("certain", together, "42", "5")).doesNotContain("at least");
    }

    @Test
    void saysThatNothingIsKnownOfUsersWithoutRatings() {
        assertThat(RecommendText.of(response("popular", true, alone(1), "w.csv"), true, 0))
                .contains("This user has no ratings yet, so these are movies that others like");
        assertThat(RecommendText.of(response("popular", false, alone(1), "42"), true, 0))
                .doesNotContain("no ratings");
    }

    private static Recommended alone(double score) {
        return new Recommended(
                HEAT,
                score,
                OptionalDouble.of(4.2),
                List.of(),
                Optional.of(List.of(
                        new RatingProbability(1, 0.04),
                        new RatingProbability(2, 0.05),
                        new RatingProbability(3, 0.2),
                        new RatingProbability(4, 0.71))),
                OptionalDouble.of(0.91),
                List.of());
    }

    private static String text(String order, Recommended movie, String... users) {
        return RecommendText.of(response(order, false, movie, users), false, 0);
    }

    private static RecommendResponse response(String order, boolean forNewUsers, Recommended movie, String... users) {
        return new RecommendResponse(
                OptionalLong.empty(),
                List.of(users),
                forNewUsers,
                order,
                List.of(movie),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
