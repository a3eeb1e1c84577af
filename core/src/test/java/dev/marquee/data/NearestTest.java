package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("als", "ials", "bayesfm", "learningRate");

    @Test
    void asksForTheNameThatTakesFewestCorrections() {
        assertThat(Nearest.hint("bayefm", NAMES)).isEqualTo("did you mean bayesfm? ");
        assertThat(Nearest.hint("asl", NAMES)).isEmpty();
        assertThat(Nearest.hint("rsme", List.of("mae", "rmse"))).isEqualTo("did you mean rmse? ");
    }

    @Test
    void takesNoNoticeOfCapitals() {
        assertThat(Nearest.hint("learningrate", NAMES)).isEqualTo("did you mean learningRate? ");
        assertThat(Nearest.hint("ALS", NAMES)).isEqualTo("did you mean als? ");
    }

    @Test
    void asksNothingWhereNoNameIsNear() {
        assertThat(Nearest.hint("transformer", NAMES)).isEmpty();
        assertThat(Nearest.hint("", NAMES)).isEmpty();
        assertThat(Nearest.hint("als", List.of())).isEmpty();
    }
}
