package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.BayesFmOptions.TimeBucket;
import dev.marquee.algorithm.bayesfm.gibbs.CoefficientSampler;
import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.data.Dataset;
import dev.marquee.math.Rng;
import dev.marquee.testkit.RandomRatings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoefficientSamplerTest {
    private static final Dataset DATA = RandomRatings.of(13, 19, 120, 4);

    private final Design design = Design.of(DATA, List.of(BayesFmFeature.values()), List.of(TimeBucket.values()));
    private final Rng rng = Rng.keyed(1);
    private final Coefficients users = Coefficients.random(design.users(), 2, 0.5, rng);
    private final Coefficients movies = Coefficients.random(design.movies(), 2, 0.5, rng);

    private double value(int user, int movie) {
        double value = users.sums(0)[user] + movies.sums(0)[movie];
        for (int factor = 1; factor <= 2; factor++) {
            value += users.sums(factor)[user] * movies.sums(factor)[movie];
        }
        return value;
    }

    private float[] residuals() {
        RatingMatrix cells = design.cells();
        float[] residuals = new float[cells.size()];
        for (int user = 0; user < 13; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                residuals[cell] = (float) (cells.level(cell) - value(user, cells.movies()[cell]));
            }
        }
        return residuals;
    }

    @Test
    void keepsResidualsAndSumsConsistentWithTheCoefficients() {
        RatingMatrix cells = design.cells();
        CoefficientSampler sampler =
                new CoefficientSampler(users, movies, cells.userStarts(), cells.movies(), () -> {});
        float[] residuals = residuals();
        float[] ofUsers = new float[13];
        float[] ofMovies = new float[19];
        Arrays.fill(ofUsers, 2);
        Arrays.fill(ofMovies, 0.7f);

        sampler.step(residuals, ofUsers, ofMovies, rng);

        assertThat(residuals).containsExactly(residuals(), within(1e-4f));
        for (int component = 0; component <= 2; component++) {
            float[] sums = new float[13];
            for (int block = 0; block < design.users().blocks().size(); block++) {
                users.addRows(component, block, sums);
            }
            assertThat(users.sums(component)).containsExactly(sums, within(1e-4f));
        }
    }

    /** With very precise ratings the noise is negligible, so the users' own weights explain most of the residuals. */
    @Test
    void fitsTheResiduals() {
        RatingMatrix cells = design.cells();
        CoefficientSampler sampler =
                new CoefficientSampler(users, movies, cells.userStarts(), cells.movies(), () -> {});
        float[] precise = new float[13];
        Arrays.fill(precise, 1e6f);
        float[] ones = new float[19];
        Arrays.fill(ones, 1);
        float[] residuals = residuals();
        double before = squares(residuals);
        for (int step = 0; step < 200; step++) {
            sampler.step(residuals, precise, ones, rng);
        }

        // Three numbers per user for nine ratings cannot explain all of it.
        assertThat(squares(residuals)).isLessThan(before / 3);
    }

    private static double squares(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += number * number;
        }
        return sum;
    }
}
