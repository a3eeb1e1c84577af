package dev.marquee.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.PredictResponse;
import dev.marquee.service.serving.PredictResponse.Interval;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Formatting of reasons and predictions. */
class ReasonsTextTest {
    private static final MovieResponse ALIEN = new MovieResponse(
            new MovieId("1214"), "Alien", OptionalInt.of(1979), List.of("Horror", "Sci-Fi"), Optional.empty());

    private static final MovieResponse MATRIX = new MovieResponse(
            new MovieId("2571"), "Matrix, The", OptionalInt.of(1999), List.of("Sci-Fi"), Optional.empty());

    @Test
    void putsTheArticleInFront() {
        assertThat(MATRIX.titleAndYear()).isEqualTo("The Matrix (1999)");
        assertThat(new MovieResponse(
                                new MovieId("1"),
                                "Avventura, L' (Adventure, The)",
                                OptionalInt.empty(),
                                List.of(),
                                Optional.empty())
                        .titleAndYear())
                .isEqualTo("L'Avventura (The Adventure)");
        assertThat(ALIEN.readableTitle()).isEqualTo("Alien");
    }

    @Test
    void namesRatingsThenGenresThenDemographics() {
        assertThat(ReasonsText.of(List.of(
                        new ReasonResponse.Genre("Sci-Fi", 0.3),
                        new ReasonResponse.Rating(ALIEN, 5, 0.2),
                        new ReasonResponse.Demographic("occupation", "writer", 0.15),
                        new ReasonResponse.Rating(MATRIX, 4.5, 0.1))))
                .isEqualTo(
                        "you liked Alien (5) and The Matrix (4.5); you like science fiction; your occupation is writer");
    }

    @Test
    void doesNotCallAMovieLikedThatWasRatedAboveOthersOnly() {
        assertThat(ReasonsText.of(List.of(new ReasonResponse.Rating(ALIEN, 3.5, true, 0.2))))
                .isEqualTo("you rated Alien (3.5) above your average");
    }

    @Test
    void namesGenresAsWhatOneLikes() {
        assertThat(ReasonsText.of(List.of(new ReasonResponse.Genre("Children", 0.2))))
                .isEqualTo("you like children's movies");
        assertThat(ReasonsText.of(List.of(new ReasonResponse.Genre("Giallo", 0.2))))
                .isEqualTo("you like giallo");
    }

    @Test
    void doesNotCallAGenreLikedThatIsRatedAboveOthersOnly() {
        List<ReasonResponse> reasons = List.of(new ReasonResponse.Genre("Drama", true, 0.2));

        assertThat(ReasonsText.of(reasons)).isEqualTo("you rate dramas above your average");
        assertThat(ReasonsText.of("ann", reasons)).isEqualTo("ann rates dramas above ann's average");
        assertThat(ReasonsText.of(List.of(
                        new ReasonResponse.Rating(ALIEN, 3.5, true, 0.2),
                        new ReasonResponse.Genre("Drama", true, 0.2))))
                .isEqualTo("you rated Alien (3.5) above your average, and dramas in general");
    }

    @Test
    void namesTheUserOfAGroup() {
        assertThat(ReasonsText.of(
                        "ann",
                        List.of(new ReasonResponse.Rating(ALIEN, 5, 0.2), new ReasonResponse.Genre("Sci-Fi", 0.1))))
                .isEqualTo("ann liked Alien (5); ann likes science fiction");
    }

    @Test
    void namesDirectorsAndActorsWithTheLikedMovies() {
        assertThat(ReasonsText.of(List.of(
                        new ReasonResponse.Contributor("Ann Lee", "director", List.of(ALIEN, MATRIX), 0.3),
                        new ReasonResponse.Genre("Sci-Fi", 0.1))))
                .isEqualTo("you liked Alien and The Matrix, also by Ann Lee; you like science fiction");
        assertThat(ReasonsText.of(List.of(
                        new ReasonResponse.Contributor("Bo", "actor", List.of(ALIEN, MATRIX, ALIEN, MATRIX), 0.3))))
                .isEqualTo("you liked Alien, The Matrix and Alien, also with Bo");
    }

    @Test
    void isEmptyWithoutReasons() {
        assertThat(ReasonsText.of(List.of())).isEmpty();
    }

    @Test
    void drawsABarForEachProbabilityAndTheInterval() {
        PredictResponse predicted = new PredictResponse(
                "42",
                ALIEN,
                3.91,
                OptionalDouble.of(4),
                Optional.of(List.of(
                        new RatingProbability(1, 0.004),
                        new RatingProbability(4, 0.5),
                        new RatingProbability(5, 0.496))),
                Optional.of(new Interval(4, 5, 0.996)),
                Optional.empty());

        assertThat(PredictText.of(predicted, "User 42")).isEqualTo("""
                User 42 is expected to give Alien (1979) 3.91 (and gave it 4.0).

                    1   <1%  ▎
                    4   50%  ██████████████████████████████
                    5   50%  █████████████████████████████▊

                With a probability of >99% the rating is between 4 and 5.""");
    }

    @Test
    void isOneSentenceWithoutProbabilities() {
        PredictResponse predicted = new PredictResponse(
                "new", ALIEN, 3.5, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(PredictText.of(predicted, "A new user"))
                .isEqualTo("A new user is expected to give Alien (1979) 3.50.");
    }
}
