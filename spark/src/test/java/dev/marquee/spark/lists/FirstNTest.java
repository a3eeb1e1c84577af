package dev.marquee.spark.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FirstNTest {
    @Test
    void keepsTheHighestScoresInOrderAndTheFirstOfEqualOnes() {
        FirstN list = new FirstN(3);
        float[] scores = {1, 5, 2, 5, 4, 0};
        for (int movie = 0; movie < scores.length; movie++) {
            if (list.admits(scores[movie])) {
                list.add(movie, scores[movie]);
            }
        }

        assertThat(IntStream.range(0, list.size()).map(list::movie)).containsExactly(1, 3, 4);
        assertThat(list.score(2)).isEqualTo(4);
    }

    @Test
    void blocksGiveTheSameListsAsScoringMovieByMovie() {
        int movies = 4_099;
        int rank = 5;
        Random random = new Random(1);
        float[] values = new float[movies * (rank + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(9) - 4;
        }
        MovieMatrix matrix = new MovieMatrix(
                IntStream.range(0, movies).map(movie -> 10 * movie).toArray(), rank + 1, values);
        List<ScoredUser> users = IntStream.range(0, 300)
                .mapToObj(user -> user(user, rank, movies, random))
                .toList();

        List<Row> rows = new ArrayList<>();
        new ListBlocks(matrix, 7).of(users.iterator()).forEachRemaining(rows::add);

        assertThat(rows).hasSize(300 * 7);
        for (int user : new int[] {0, 255, 256, 299}) {
            List<Integer> expected = expected(users.get(user), matrix);
            assertThat(rows.stream().filter(row -> row.getInt(0) == user).map(row -> row.getInt(2)))
                    .isEqualTo(expected);
        }
    }

    private static ScoredUser user(int id, int rank, int movies, Random random) {
        float[] factors = new float[rank];
        for (int k = 0; k < rank; k++) {
            factors[k] = random.nextInt(9) - 4;
        }
        int[] seen = random.ints(movies / 2, 0, movies).distinct().sorted().toArray();
        return new ScoredUser(id, factors, 3, seen);
    }

    private static List<Integer> expected(ScoredUser user, MovieMatrix matrix) {
        return IntStream.range(0, matrix.size())
                .filter(place -> !user.hasSeen(place))
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -score(user, matrix, place)))
                .limit(7)
                .map(matrix::id)
                .toList();
    }

    private static float score(ScoredUser user, MovieMatrix matrix, int place) {
        int at = place * matrix.width();
        float score = matrix.values()[at + user.factors().length];
        for (int k = 0; k < user.factors().length; k++) {
            score += user.factors()[k] * matrix.values()[at + k];
        }
        return score;
    }
}
