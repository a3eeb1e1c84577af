package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTest {
    @ParameterizedTest
    @CsvSource({"1..5:1, 1, 5, 1", "0.5..5, 0.5, 5, 0.5", "0..1:any, 0, 1, 0", "-3..7.5:any, -3, 7.5, 0"})
    void parsesStepsAndContinuousScales(String text, float min, float max, float step) {
        assertThat(RatingScale.parse(text)).isEqualTo(new RatingScale(min, max, step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0..1:0", "1..0:any", "0..0:any", "0..NaN:any", "0..1:all", "0..1000:1", "0..1:-1", "5", ""})
    void rejectsOtherTexts(String text) {
        assertThatThrownBy(() -> RatingScale.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("any");
    }

    @Property
    void aContinuousScaleContainsEveryNumberFromMinToMax(@ForAll @FloatRange(min = -2, max = 3) float value) {
        assertThat(RatingScale.continuous(-1, 2).contains(value)).isEqualTo(value >= -1 && value <= 2);
    }

    @Test
    void aContinuousScaleHasNoLevels() {
        RatingScale scale = RatingScale.continuous(0, 1);

        assertThat(scale.hasLevels()).isFalse();
        assertThat(scale.liked()).isEqualTo(0.75f);
        assertThat(scale.contains(Float.NaN)).isFalse();
        assertThatThrownBy(scale::levels).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> scale.level(0.5f)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> scale.require(1.5f))
                .isInstanceOf(UsageException.class)
                .hasMessage("rating 1.5 is not in 0..1; give a rating of this scale");
    }
}
