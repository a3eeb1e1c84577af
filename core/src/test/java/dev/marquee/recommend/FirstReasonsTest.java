package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FirstReasonsTest {
    private static final Reason ALIEN = new Reason.Rating(1, 5, 3);
    private static final Reason HEAT = new Reason.Rating(2, 4, 2);
    private static final Reason CRIME = new Reason.Genre("Crime", 1);

    @Test
    void areTheStrongestOnesOfEachMovie() {
        assertThat(first(List.of(List.of(ALIEN, CRIME), List.of(HEAT, CRIME)))).containsExactly(ALIEN, HEAT);
    }

    @Test
    void areEachForAQuarterOfTheListAtMost() {
        List<Reason> first = first(Collections.nCopies(8, List.of(ALIEN)));

        assertThat(first).hasSize(2).containsOnly(ALIEN);
    }

    @Test
    void areExchangedWhereAnotherMovieHasNoOther() {
        // The last movie has only one reason, which the first two have got; one of these takes its second one instead.
        List<List<Reason>> candidates = new ArrayList<>(Collections.nCopies(2, List.of(ALIEN, CRIME)));
        candidates.addAll(Collections.nCopies(5, List.of()));
        candidates.add(List.of(ALIEN));

        Map<Reason, Long> counts =
                first(candidates).stream().collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));

        assertThat(counts).isEqualTo(Map.of(ALIEN, 2L, CRIME, 1L));
    }

    private static List<Reason> first(List<List<Reason>> candidates) {
        return FirstReasons.vary(candidates).stream()
                .filter(reasons -> !reasons.isEmpty())
                .map(List::getFirst)
                .toList();
    }
}
