package dev.marquee.model.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SearchDomainTest {
    private static final double LAST = Math.nextDown(1.0);

    private static Option<Integer, Integer> rank() {
        return Option.integer("rank", 40, 1, 1024, "width", rank -> rank);
    }

    @Test
    void samplesLogUniformly() {
        SearchDomain.IntegerRange rank = new SearchDomain.IntegerRange(8, 128);

        assertThat(List.of(rank.at(0), rank.at(0.25), rank.at(0.5), rank.at(LAST)))
                .containsExactly(8, 16, 32, 128);
        assertThat(new SearchDomain.Logarithmic(0.01, 100).at(0.5)).isEqualTo(1.0);
    }

    @Test
    void samplesUniformly() {
        assertThat(new SearchDomain.Linear(0, 0.6).at(0.5)).isEqualTo(0.3);
    }

    @Test
    void samplesEachCategory() {
        SearchDomain.Categorical<String> names = new SearchDomain.Categorical<>(List.of("a", "b", "c"));

        assertThat(List.of(names.at(0), names.at(0.4), names.at(LAST))).containsExactly("a", "b", "c");
    }

    @Property
    void staysInRangeAndIsShort(@ForAll @DoubleRange(max = 1, maxIncluded = false) double position) {
        assertThat(new SearchDomain.Logarithmic(0.05, 20).at(position)).isBetween(0.05, 20.0);
        assertThat(new SearchDomain.Linear(0.5, 4).at(position)).isBetween(0.5, 4.0);
        assertThat(new SearchDomain.IntegerRange(20, 1000).at(position)).isBetween(20, 1000);
        assertThat(Double.toString(new SearchDomain.Linear(1, 9).at(position))).hasSizeLessThanOrEqualTo(4);
    }

    @Property
    void positionOfASampleIsItsInverse(@ForAll @DoubleRange(max = 1, maxIncluded = false) double position) {
        List<SearchDomain.Sampled<Double>> numbers =
                List.of(new SearchDomain.Linear(0, 0.6), new SearchDomain.Logarithmic(0.05, 20));

        assertThat(numbers)
                .allSatisfy(search -> assertThat(search.positionOf(search.at(position)))
                        .isBetween(0.0, LAST)
                        .isCloseTo(position, within(0.01)));
    }

    @Test
    void clampsAValueOutsideOfTheDomain() {
        SearchDomain.IntegerRange rank = new SearchDomain.IntegerRange(8, 128);

        assertThat(List.of(rank.at(rank.positionOf(1)), rank.at(rank.positionOf(1000))))
                .containsExactly(8, 128);
        assertThat(rank().withDomain(rank).sampleNear("1024", 0.5)).contains("128");
        assertThat(rank().withDomain(rank).sampleNear("64", -0.25)).contains("32");
        assertThat(rank().withDomain(new SearchDomain.Categorical<>(List.of(10, 40, 90)))
                        .sampleNear("40", 0.3))
                .contains("90");
    }

    @Test
    void containsBothEndsAndNothingBeyond() {
        SearchDomain.IntegerRange rank = new SearchDomain.IntegerRange(8, 128);
        SearchDomain.Linear share = new SearchDomain.Linear(0.25, 0.75);
        SearchDomain.Logarithmic rate = new SearchDomain.Logarithmic(0.01, 10);

        assertThat(List.of(8, 128)).allMatch(rank::contains);
        assertThat(List.of(7, 129)).noneMatch(rank::contains);
        assertThat(List.of(0.25, 0.75)).allMatch(share::contains);
        assertThat(List.of(0.24, 0.76)).noneMatch(share::contains);
        assertThat(List.of(0.01, 10.0)).allMatch(rate::contains);
        assertThat(List.of(0.009, 10.1)).noneMatch(rate::contains);
        assertThat(new SearchDomain.Categorical<>(List.of("a", "b")).contains("c"))
                .isFalse();
        assertThat(new SearchDomain.Budget(4).contains(4)).isTrue();
        assertThat(new SearchDomain.Budget(4).contains(3)).isFalse();
    }

    @Test
    void isDescribedForDocumentation() {
        OptionType<Integer> integer = new OptionType.IntegerType(1, 1024);
        OptionType<Double> decimal = new OptionType.DecimalType(0, 100);

        assertThat(new SearchDomain.NotSearched<Integer>().show(integer)).isEmpty();
        assertThat(new SearchDomain.Budget(4).show(integer)).isEqualTo("budget of successive halving, at least 4");
        assertThat(new SearchDomain.Categorical<>(List.of(10, 40)).show(integer))
                .isEqualTo("10, 40");
        assertThat(new SearchDomain.IntegerRange(8, 128).show(integer)).isEqualTo("8 to 128, log scale");
        assertThat(new SearchDomain.Linear(0, 0.6).show(decimal)).isEqualTo("0 to 0.6");
        assertThat(new SearchDomain.Logarithmic(0.01, 10).show(decimal)).isEqualTo("0.01 to 10, log scale");
    }

    @Test
    void positionsAreSharesOfTheRange() {
        assertThat(new SearchDomain.Linear(2, 6).positionOf(3.0)).isEqualTo(0.25);
        assertThat(new SearchDomain.Categorical<>(List.of("a", "b")).positionOf("b"))
                .isEqualTo(0.75);
        assertThat(new SearchDomain.Logarithmic(0.01, 1).positionOf(0.1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void doesNotSampleAnOptionWithoutADomain() {
        assertThat(rank().sample(0.5)).isEmpty();
        assertThat(rank().withDomain(new SearchDomain.Budget(4)).sample(0.5)).isEmpty();
        assertThat(rank().withDomain(new SearchDomain.IntegerRange(8, 128)).sample(0.5))
                .isEqualTo(Optional.of("32"));
    }

    @Test
    void rejectsADomainWithoutTheDefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank().withDomain(new SearchDomain.IntegerRange(50, 100)))
                .withMessageContaining("default 40 of option rank is outside of its search domain");
    }
}
