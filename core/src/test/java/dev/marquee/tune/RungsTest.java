package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tune.SearchSpace.Effort;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RungsTest {
    @Test
    void triesAllWithLittleAndAThirdWithThreeTimesAsMuch() {
        Rungs rungs = Rungs.of(28, new Effort("epochs", 5, 150));

        assertThat(rungs.efforts()).containsExactly(6, 17, 50, 150);
        assertThat(rungs.sizes()).containsExactly(28, 10, 4, 2);
        assertThat(rungs.trainings()).isEqualTo(44);
    }

    @Test
    void goesNoLowerThanWhatTellsAnything() {
        assertThat(Rungs.of(28, new Effort("sweeps", 4, 15)).efforts()).containsExactly(5, 15);
        assertThat(Rungs.of(28, new Effort("sweeps", 15, 15)).efforts()).containsExactly(15);
    }

    @Test
    void takesNoMoreRungsThanThereAreDrawsToDrop() {
        assertThat(Rungs.of(1, new Effort("epochs", 1, 81)).efforts()).containsExactly(81);
        assertThat(Rungs.of(2, new Effort("epochs", 1, 81)).efforts()).containsExactly(81);
        assertThat(Rungs.of(3, new Effort("epochs", 1, 81)).efforts()).containsExactly(27, 81);
    }

    @Property
    void endsWithTheWholeAndBeginsWithAll(
            @ForAll @IntRange(min = 1, max = 200) int draws,
            @ForAll @IntRange(min = 1, max = 20) int min,
            @ForAll @IntRange(max = 500) int more) {
        Rungs rungs = Rungs.of(draws, new Effort("sweeps", min, min + more));

        assertThat(rungs.efforts().getLast()).isEqualTo(min + more);
        assertThat(rungs.efforts()).isSorted().doesNotHaveDuplicates().allMatch(effort -> effort >= min);
        assertThat(rungs.sizes().getFirst()).isEqualTo(draws);
        assertThat(rungs.sizes()).hasSameSizeAs(rungs.efforts());
    }
}
