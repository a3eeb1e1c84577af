package dev.marquee.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Movies 7, 4 and 9 with values whose relevance, rescaled to 0..1, is 1, 0.5 and 0. */
class GreedyChoiceTest {
    private static final int[] POOL = {7, 4, 9};
    private static final float[] VALUES = {0, 0, 0, 0, 30, 0, 0, 40, 0, 20};

    @Test
    void withoutPenaltiesTheOrderIsThatOfThePool() {
        assertThat(choose(3)).containsExactly(7, 4, 9);
    }

    @Test
    void aMovieIsPassedOverIfItsPenaltyOutweighsItsLeadInRelevance() {
        // ½ · relevance − ½ · penalty: the lead of the first is ½ · 0.5.
        assertThat(choose(1, fixed(0.5, 0.49, 0.0, 0.0))).containsExactly(7);
        assertThat(choose(1, fixed(0.5, 0.51, 0.0, 0.0))).containsExactly(4);
    }

    @Test
    void relevanceIsWeighedByTheProductOfWhatThePenaltiesLeave() {
        // (1 − 0.5) · (1 − 0.2) = 0.4, so the lead of the first is 0.4 · 0.5.
        assertThat(choose(1, fixed(0.5, 0.39, 0.0, 0.0), fixed(0.2, 0.0, 0.0, 0.0)))
                .containsExactly(7);
        assertThat(choose(1, fixed(0.5, 0.41, 0.0, 0.0), fixed(0.2, 0.0, 0.0, 0.0)))
                .containsExactly(4);
    }

    @Test
    void penaltiesAddUp() {
        Fixed half = fixed(0.5, 0.2, 0.0, 0.0);
        Fixed fifth = fixed(0.2, 0.6, 0.0, 0.0);

        assertThat(choose(1, half, fifth)).as("0.4 − 0.22 is less than 0.2").containsExactly(4);
    }

    @Test
    void fullWeightIgnoresRelevance() {
        assertThat(choose(3, fixed(1, 0.3, 0.2, 0.1))).containsExactly(9, 4, 7);
    }

    @Test
    void equallyGoodMoviesStayInTheOrderOfThePool() {
        assertThat(choose(3, fixed(1, 0.5, 0.5, 0.5))).containsExactly(7, 4, 9);
        assertThat(new GreedyChoice(List.of(fixed(0.5, 0.0, 0.0, 0.0))).choose(POOL, new float[10], 3))
                .containsExactly(7, 4, 9);
    }

    @Test
    void eachPenaltyLearnsOfEachChoice() {
        Recording first = new Recording(0.1, new ArrayList<>());
        Recording second = new Recording(0.9, new ArrayList<>());

        choose(2, first, second);

        assertThat(first.positions()).containsExactly(0, 1);
        assertThat(second.positions()).containsExactly(0, 1);
    }

    @Test
    void nothingIsChosenFromAnEmptyPool() {
        assertThat(new GreedyChoice(List.of()).choose(new int[0], VALUES, 0)).isEmpty();
    }

    private static int[] choose(int n, Penalty... penalties) {
        return new GreedyChoice(List.of(penalties)).choose(POOL, VALUES, n);
    }

    private static Fixed fixed(double weight, Double... penalties) {
        return new Fixed(weight, List.of(penalties));
    }

    /** The same penalties whatever is on the list. */
    private record Fixed(double weight, List<Double> penalties) implements Penalty {
        @Override
        public double of(int position) {
            return penalties.get(position);
        }

        @Override
        public void chosen(int position) {}
    }

    /** No penalty; records the positions chosen. */
    private record Recording(double weight, List<Integer> positions) implements Penalty {
        @Override
        public double of(int position) {
            return 0;
        }

        @Override
        public void chosen(int position) {
            positions.add(position);
        }
    }
}
