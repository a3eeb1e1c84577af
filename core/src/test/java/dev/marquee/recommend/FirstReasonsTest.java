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
    private static final Reason FARGO = new Reason.Rating(3, 3.5f, true, 4);
    private static final double LIKED = 4;
    private static final Reason CRIME = new Reason.Genre("Crime", 1);

    @Test
    void areTheStrongestOnesOfEachMovie() {
        assertThat(first(List.of(List.of(ALIEN, CRIME), List.of(HEAT, CRIME)))).containsExactly(ALIEN, HEAT);
    }

    @Test
    void repeatAStrongReasonRatherThanNameAWeakOne() {
        Reason weak = new Reason.Rating(4, 5, 0.1f);
        List<List<Reason>> candidates = new ArrayList<>(Collections.nCopies(14, List.of()));
        candidates.addAll(Collections.nCopies(2, List.of(ALIEN, weak)));

        assertThat(first(candidates)).containsExactly(ALIEN, ALIEN);
    }

    @Test
    void nameAnotherReasonThatIsAsStrongRatherThanRepeatOne() {
        Reason strong = new Reason.Rating(4, 5, 2.9f);
        List<List<Reason>> candidates = new ArrayList<>(Collections.nCopies(14, List.of()));
        candidates.addAll(Collections.nCopies(2, List.of(ALIEN, strong)));

        assertThat(first(candidates)).containsExactlyInAnyOrder(ALIEN, strong);
    }

    @Test
    void nameAMovieThatTheUserLikedRatherThanOneRatedAboveOthers() {
        assertThat(first(List.of(List.of(HEAT, FARGO)))).containsExactly(HEAT);
    }

    @Test
    void areEachForAQuarterOfTheListAtMost() {
        List<Reason> first = first(Collections.nCopies(8, List.of(ALIEN)));

        assertThat(first).hasSize(2).containsOnly(ALIEN);
    }

    @Test
    void areEachForAQuarterOfEveryListAtMost() {
        List<List<Reason>> varied =
                FirstReasons.vary(Collections.nCopies(12, List.of(ALIEN)), new int[] {4, 8}, rating -> true);

        assertThat(varied.subList(0, 4))
                .filteredOn(reasons -> !reasons.isEmpty())
                .hasSize(1);
        assertThat(varied.subList(4, 12))
                .filteredOn(reasons -> !reasons.isEmpty())
                .hasSize(2);
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
        return FirstReasons.vary(candidates, new int[] {candidates.size()}, rating -> rating >= LIKED).stream()
                .filter(reasons -> !reasons.isEmpty())
                .map(List::getFirst)
                .toList();
    }
}
