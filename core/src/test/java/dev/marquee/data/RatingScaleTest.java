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

    @ParameterizedTest
    @CsvSource({"1..5:1, 4", "0.5..5:0.5, 4", "1..10:1, 8", "0..100:1, 75", "-2..2:1, 1", "0..1:1, 1"})
    void likedIsThreeQuartersUpTheScale(String scale, float liked) {
        assertThat(RatingScale.parse(scale).liked()).isEqualTo(liked);
    }

    @ParameterizedTest
    @CsvSource({
        "1..5:1, 2",
        "0.5..5:0.5, 1.5",
        "1..10:1, 3",
        "0..100:1, 25",
        "-2..2:1, -1",
        "0..1:1, 0",
        "1..6:1, 2",
        "1..4:1, 1"
    })
    void dislikedIsAQuarterUpTheScale(String scale, float disliked) {
        assertThat(RatingScale.parse(scale).disliked()).isEqualTo(disliked);
    }

    @Test
    void likedAndDislikedOnAContinuousScaleAreNoLevels() {
        assertThat(RatingScale.continuous(-3, 7).liked()).isEqualTo(4.5f);
        assertThat(RatingScale.continuous(-3, 7).disliked()).isEqualTo(-0.5f);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 1, 0",
        "2, 1, 1",
        "-3e38, 3e38, 0",
        "NaN, 5, 1",
        "1, Infinity, 1",
        "0, 10, 0.3",
        "0, 1, 2",
        "-200, 200, 1",
        "0, 1, NaN"
    })
    void rejectsAMinThatIsNotBelowTheMaxByWholeStepsInReach(float min, float max, float step) {
        assertThatThrownBy(() -> new RatingScale(min, max, step))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is not a rating scale; give min..max");
    }

    @Test
    void minNeedNotBeAMultipleOfTheStep() {
        RatingScale scale = new RatingScale(0.5f, 4.5f, 2);

        assertThat(scale.levels()).isEqualTo(3);
        assertThat(scale.contains(2.5f)).isTrue();
        assertThat(scale.contains(2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1..5:1", "0.5..5:0.5", "-3..7.5:any"})
    void aScaleContainsItsEnds(String text) {
        RatingScale scale = RatingScale.parse(text);

        assertThat(scale.contains(scale.min())).isTrue();
        assertThat(scale.contains(scale.max())).isTrue();
        assertThat(scale.contains(Math.nextDown(scale.min()))).isFalse();
        assertThat(scale.contains(Math.nextUp(scale.max()))).isFalse();
    }

    @Test
    void infersStarsOrElseHalfStarsIfTheyHaveAllValues() {
        assertThat(RatingScale.inferred(new float[] {})).isEqualTo(RatingScale.STARS);
        assertThat(RatingScale.inferred(new float[] {2, 2})).isEqualTo(RatingScale.STARS);
        assertThat(RatingScale.inferred(new float[] {2, 4.5f})).isEqualTo(RatingScale.HALF_STARS);
        assertThat(RatingScale.inferred(new float[] {0, 5})).isEqualTo(new RatingScale(0, 5, 1));
        assertThat(RatingScale.inferred(new float[] {0, 0.5f})).isEqualTo(RatingScale.continuous(0, 0.5f));
        assertThatThrownBy(() -> RatingScale.inferred(new float[] {7.5f, 7.5f}))
                .isInstanceOf(UsageException.class)
                .hasMessage("all ratings are 7.5, so their scale is unknown; set it");
    }

    @ParameterizedTest
    @CsvSource({
        "-2..3:0.5, -2..3 in steps of 0.5",
        "0..1:any, 0..1",
        "-5..100000000:any, -5..100000000",
        "-0.25..1000000000:any, -0.25..1.0E9",
    })
    void writesWholeNumbersWithoutDecimals(String scale, String text) {
        assertThat(RatingScale.parse(scale).values()).isEqualTo(text);
    }

    @Test
    void clampsToTheEnds() {
        assertThat(RatingScale.STARS.clamp(0.2f)).isEqualTo(1);
        assertThat(RatingScale.STARS.clamp(3.3f)).isEqualTo(3.3f);
        assertThat(RatingScale.STARS.clamp(9)).isEqualTo(5);
        assertThat(RatingScale.STARS.clamp(Float.NaN)).isNaN();
    }

    @Test
    void levelsCountFromTheLowestValue() {
        RatingScale scale = RatingScale.parse("-2..3:0.5");

        assertThat(scale.levels()).isEqualTo(11);
        assertThat(scale.level(-2)).isZero();
        assertThat(scale.level(3)).isEqualTo(10);
        assertThat(scale.value(1)).isEqualTo(-1.5f);
        assertThat(scale.contains(-1.5f)).isTrue();
        assertThat(scale.contains(-1.75f)).isFalse();
        assertThat(scale.contains(-2.5f)).isFalse();
        assertThat(scale.contains(3.5f)).isFalse();
    }

    @Test
    void hasAtMost256Levels() {
        assertThat(RatingScale.parse("0..255:1").levels()).isEqualTo(256);
        assertThatThrownBy(() -> RatingScale.parse("0..256:1")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> RatingScale.parse("0..1:0.3"))
                .as("not a whole number of steps")
                .isInstanceOf(UsageException.class);
    }

    @Test
    void aContinuousScaleHasNoValuesOfLevels() {
        assertThatThrownBy(() -> RatingScale.continuous(0, 1).value(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void infersWholeNumbersUpTo256LevelsAndContinuousBeyond() {
        assertThat(RatingScale.inferred(new float[] {-5, 250})).isEqualTo(new RatingScale(-5, 250, 1));
        assertThat(RatingScale.inferred(new float[] {-5, 251})).isEqualTo(RatingScale.continuous(-5, 251));
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
