package dev.marquee.algorithm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.DatasetBuilder;
import dev.marquee.data.Movie;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Rng;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttributeRegressionTest {
    private static final int MOVIES = 60;
    private static final int COLUMNS = 3;

    @Test
    void predictsTheMeanAndWhatANamePerMovieAddsToIt() {
        // Of n = 5 ratings the weight is 1/2, so a name's coefficient is (y − mean) / 2 / (1/2 + 5).
        Dataset data = data(movie -> new String[] {"Own " + movie}, _ -> 5, Movie.UNKNOWN_YEAR);
        DenseRows targets = targets();

        AttributeToFactorMap map = AttributeRegression.of(data, 0).fit(targets);

        DenseRows mean = targets.mean();
        DenseRows predicted = DenseRows.zeros(1, COLUMNS);
        for (int movie = 0; movie < MOVIES; movie++) {
            map.write(data.catalogue().movie(movie), predicted, 0);
            for (int column = 0; column < COLUMNS; column++) {
                float expected = mean.values()[column] + (target(targets, movie, column) - mean.values()[column]) / 11;
                assertThat(predicted.values()[column]).isCloseTo(expected, within(1e-6f));
            }
        }
    }

    @Test
    void iterationsPredictWhatTheFactorPredicts() {
        Dataset data =
                data(movie -> names(movie, 40).toArray(String[]::new), movie -> movie % 4, Movie.UNKNOWN_YEAR, 1970);
        DenseRows targets = targets();

        AttributeRegression factorized = AttributeRegression.of(data, 1000);
        AttributeToFactorMap expected = factorized.fit(targets);
        AttributeRegression iterated = AttributeRegression.of(data, 0);
        AttributeToFactorMap map = iterated.fit(targets);

        DenseRows both = DenseRows.zeros(2, COLUMNS);
        for (Movie movie : data.catalogue().movies()) {
            expected.write(movie, both, 0);
            map.write(movie, both, 1);
            for (int column = 0; column < COLUMNS; column++) {
                assertThat(target(both, 1, column)).isCloseTo(target(both, 0, column), within(1e-6f));
            }
        }
        assertThat(iterated.precisions(map, targets))
                .containsExactly(factorized.precisions(expected, targets), within(1e-5f));
    }

    @Test
    void predictsZerosForZeros() {
        Dataset data = data(movie -> new String[] {"Own " + movie}, _ -> 1, Movie.UNKNOWN_YEAR);
        DenseRows predicted = DenseRows.zeros(1, COLUMNS);

        AttributeRegression.of(data, 0)
                .fit(DenseRows.zeros(MOVIES, COLUMNS))
                .write(data.catalogue().movie(0), predicted, 0);

        assertThat(predicted.values()).containsOnly(0);
    }

    @Test
    void isFiniteForThousandsOfNames() {
        Dataset data = data(movie -> names(movie, 4000).toArray(String[]::new), _ -> 2, Movie.UNKNOWN_YEAR);
        DenseRows targets = targets();
        AttributeRegression regression = AttributeRegression.of(data);

        float[] precisions = regression.precisions(regression.fit(targets), targets);

        assertThat(data.catalogue().genres()).hasSizeGreaterThan(2000);
        for (float precision : precisions) {
            assertThat(precision).isPositive().isFinite();
        }
    }

    /** Some of a number of names. */
    private static Stream<String> names(int movie, int all) {
        Rng rng = Rng.keyed(3, movie);
        return IntStream.range(0, all < 100 ? 5 : 50)
                .mapToObj(_ -> "Name " + rng.nextInt(all))
                .distinct();
    }

    private static Dataset data(IntFunction<String[]> names, IntUnaryOperator ratings, int... years) {
        DatasetBuilder data = Dataset.builder();
        for (int movie = 0; movie < MOVIES; movie++) {
            String id = "m%02d".formatted(movie);
            int year = years[movie % years.length];
            data.movie(id, id, year == Movie.UNKNOWN_YEAR ? year : year + movie, names.apply(movie));
            for (int user = 0; user < ratings.applyAsInt(movie); user++) {
                data.rating("u" + user, id, 1 + (movie + user) % 5);
            }
        }
        return data.build();
    }

    private static DenseRows targets() {
        return DenseRows.gaussian(MOVIES, COLUMNS, 1, 7, 1);
    }

    private static float target(DenseRows rows, int row, int column) {
        return rows.values()[rows.at(row) + column];
    }
}
