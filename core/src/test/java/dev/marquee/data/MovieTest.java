package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovieTest {
    @Test
    void theYearFollowsTheTitleIfItIsKnown() {
        Movie heat = new Movie(new MovieId("6"), "Heat", 1995, List.of("Crime"), Links.NONE);

        assertThat(heat.titleAndYear()).isEqualTo("Heat (1995)");
        assertThat(Movie.untitled(new MovieId("6")).titleAndYear()).isEqualTo("6");
    }

    @Test
    void aRuntimeIsKnownOrNotAndNeverNegative() {
        assertThat(runtime(170).hasRuntime()).isTrue();
        assertThat(runtime(1).hasRuntime()).isTrue();
        assertThat(Metadata.UNKNOWN.hasRuntime()).isFalse();
        assertThat(runtime(Metadata.UNKNOWN_RUNTIME)).isEqualTo(Metadata.UNKNOWN);
        assertThatThrownBy(() -> runtime(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runtime -1 is negative; use 0 for an unknown one");
    }

    @Test
    void namesEveryoneOnceDirectorsFirst() {
        Credits credits = new Credits(List.of("Ann", "Bob"), List.of("Bob", "Cy"), List.of("Ann", "Di"));

        assertThat(credits.all()).containsExactly("Ann", "Bob", "Cy", "Di");
        assertThat(Credits.UNKNOWN.all()).isEmpty();
    }

    private static Metadata runtime(int minutes) {
        return new Metadata(minutes, "", Credits.UNKNOWN, List.of(), List.of(), List.of());
    }
}
