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
        return Option.whole("rank", 40, 1, 1024, "width", rank -> rank);
    }

    @Test
    void drawsRatiosEvenly() {
        SearchDomain.IntegerRange rank = new SearchDomain.IntegerRange(8, 128);

        assertThat(List.of(rank.at(0), rank.at(0.25), rank.at(0.5), rank.at(LAST)))
                .containsExactly(8, 16, 32, 128);
        assertThat(new SearchDomain.Logarithmic(0.01, 100).at(0.5)).isEqualTo(1.0);
    }

    @Test
    void drawsStretchesEvenly() {
        assertThat(new SearchDomain.Linear(0, 0.6).at(0.5)).isEqualTo(0.3);
    }

    @Test
    void drawsEachOfSomeValues() {
        SearchDomain.Categorical<String> names = new SearchDomain.Categorical<>(List.of("a", "b", "c"));

        assertThat(List.of(names.at(0), names.at(0.4), names.at(LAST))).containsExactly("a", "b", "c");
    }

    @Property
    void staysWithinItsRangeAndShort(@ForAll @DoubleRange(max = 1, maxIncluded = false) double place) {
        assertThat(new SearchDomain.Logarithmic(0.05, 20).at(place)).isBetween(0.05, 20.0);
        assertThat(new SearchDomain.Linear(0.5, 4).at(place)).isBetween(0.5, 4.0);
        assertThat(new SearchDomain.IntegerRange(20, 1000).at(place)).isBetween(20, 1000);
        assertThat(Double.toString(new SearchDomain.Linear(1, 9).at(place))).hasSizeLessThanOrEqualTo(4);
    }

    @Property
    void knowsThePlaceThatAValueIsDrawnFrom(@ForAll @DoubleRange(max = 1, maxIncluded = false) double place) {
        List<SearchDomain.Sampled<Double>> numbers =
                List.of(new SearchDomain.Linear(0, 0.6), new SearchDomain.Logarithmic(0.05, 20));

        assertThat(numbers)
                .allSatisfy(search -> assertThat(search.placeOf(search.at(place)))
                        .isBetween(0.0, LAST)
                        .isCloseTo(place, within(0.01)));
    }

    @Test
    void takesTheNearestEndForAValueOutOfReach() {
        SearchDomain.IntegerRange rank = new SearchDomain.IntegerRange(8, 128);

        assertThat(List.of(rank.at(rank.placeOf(1)), rank.at(rank.placeOf(1000))))
                .containsExactly(8, 128);
        assertThat(rank().searched(rank).drawnNear("1024", 0.5)).contains("128");
        assertThat(rank().searched(rank).drawnNear("64", -0.25)).contains("32");
        assertThat(rank().searched(new SearchDomain.Categorical<>(List.of(10, 40, 90)))
                        .drawnNear("40", 0.3))
                .contains("90");
    }

    @Test
    void leavesAnOptionAsItIsUnlessItsDeclarationSaysOtherwise() {
        assertThat(rank().drawn(0.5)).isEmpty();
        assertThat(rank().searched(new SearchDomain.Budget(4)).drawn(0.5)).isEmpty();
        assertThat(rank().searched(new SearchDomain.IntegerRange(8, 128)).drawn(0.5))
                .isEqualTo(Optional.of("32"));
    }

    @Test
    void rejectsASearchThatCannotComeToTheDefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank().searched(new SearchDomain.IntegerRange(50, 100)))
                .withMessageContaining("default 40 of option rank");
    }
}
