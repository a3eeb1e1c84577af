package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> NAMES = List.of("als", "ials", "bayesfm", "learningRate");

    @Test
    void suggestsTheClosestName() {
        assertThat(DidYouMean.hint("bayefm", NAMES)).isEqualTo("did you mean bayesfm? ");
        assertThat(DidYouMean.hint("asl", NAMES)).isEmpty();
        assertThat(DidYouMean.hint("rsme", List.of("mae", "rmse"))).isEqualTo("did you mean rmse? ");
    }

    @Test
    void ignoresCase() {
        assertThat(DidYouMean.hint("learningrate", NAMES)).isEqualTo("did you mean learningRate? ");
        assertThat(DidYouMean.hint("ALS", NAMES)).isEqualTo("did you mean als? ");
    }

    @Test
    void suggestsNothingIfNoNameIsClose() {
        assertThat(DidYouMean.hint("transformer", NAMES)).isEmpty();
        assertThat(DidYouMean.hint("", NAMES)).isEmpty();
        assertThat(DidYouMean.hint("als", List.of())).isEmpty();
    }
}
