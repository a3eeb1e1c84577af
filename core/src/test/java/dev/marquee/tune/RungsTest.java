package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tune.SearchSpace.Budget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RungsTest {
    @Test
    void continuesAThirdWithThreeTimesTheBudget() {
        Rungs rungs = Rungs.of(28, new Budget("epochs", 5, 150));

        assertThat(rungs.budgets()).containsExactly(6, 17, 50, 150);
        assertThat(rungs.sizes()).containsExactly(28, 10, 4, 2);
        assertThat(rungs.trainings()).isEqualTo(44);
    }

    @Test
    void neverGoesBelowTheMinimumBudget() {
        assertThat(Rungs.of(28, new Budget("sweeps", 4, 15)).budgets()).containsExactly(5, 15);
        assertThat(Rungs.of(28, new Budget("sweeps", 15, 15)).budgets()).containsExactly(15);
    }

    @Test
    void hasNoMoreRungsThanConfigurationsToDrop() {
        assertThat(Rungs.of(1, new Budget("epochs", 1, 81)).budgets()).containsExactly(81);
        assertThat(Rungs.of(2, new Budget("epochs", 1, 81)).budgets()).containsExactly(81);
        assertThat(Rungs.of(3, new Budget("epochs", 1, 81)).budgets()).containsExactly(27, 81);
    }

    @Property
    void beginsWithAllConfigurationsAndEndsWithTheFullBudget(
            @ForAll @IntRange(min = 1, max = 200) int configurations,
            @ForAll @IntRange(min = 1, max = 20) int min,
            @ForAll @IntRange(max = 500) int more) {
        Rungs rungs = Rungs.of(configurations, new Budget("sweeps", min, min + more));

        assertThat(rungs.budgets().getLast()).isEqualTo(min + more);
        assertThat(rungs.budgets()).isSorted().doesNotHaveDuplicates().allMatch(effort -> effort >= min);
        assertThat(rungs.sizes().getFirst()).isEqualTo(configurations);
        assertThat(rungs.sizes()).hasSameSizeAs(rungs.budgets());
    }
}
