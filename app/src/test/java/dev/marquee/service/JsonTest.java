package dev.marquee.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.data.MovieId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private record Pick(MovieId movie, double score, String title) {}

    @Test
    void keepsTheOrderOfComponentsAndWritesIdsAsStrings() {
        assertThat(Json.write(new Pick(new MovieId("50"), 4.5, "Amélie")))
                .isEqualToIgnoringWhitespace("{\"movie\":\"50\",\"score\":4.5,\"title\":\"Amélie\"}");
    }

    @Test
    void rejectsNonFiniteNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Map.of("rmse", Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(new Pick(new MovieId("1"), Double.POSITIVE_INFINITY, "")));
    }

    @Test
    void writesCompactBytes() {
        assertThat(Json.bytes(new Pick(new MovieId("50"), 4.5, "Amélie")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"movie\":\"50\",\"score\":4.5,\"title\":\"Amélie\"}");
    }
}
