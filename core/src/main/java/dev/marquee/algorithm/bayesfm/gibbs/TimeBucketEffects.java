package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Offsets of a user's ratings per time bucket, as drawn last by a chain: normal with mean 0 for each length of bucket.
 */
public final class TimeBucketEffects {
    private final TimeBuckets timeBuckets;
    private final RatingMatrix cells;
    private final float[] values;
    private final Hyperprior[] priors;
    private final double[] squares;
    private final double[] products;

    public TimeBucketEffects(TimeBuckets timeBuckets, RatingMatrix cells) {
        this.timeBuckets = timeBuckets;
        this.cells = cells;
        this.values = new float[timeBuckets.size()];
        this.priors = Stream.generate(() -> new Hyperprior(0, 1))
                .limit(timeBuckets.lengths())
                .toArray(Hyperprior[]::new);
        this.squares = new double[timeBuckets.size()];
        this.products = new double[timeBuckets.size()];
    }

    /** The effect of each bucket. */
    public float[] values() {
        return values;
    }

    /** The sum of the effects of a cell's buckets. */
    public float of(int cell) {
        float sum = 0;
        for (int kind = 0; kind < timeBuckets.lengths(); kind++) {
            sum += values[timeBuckets.of(kind, cell)];
        }
        return sum;
    }

    /** Draws all effects, one length after the other, and updates the residuals, by user. */
    public void step(float[] residuals, float[] users, float[] movies, Rng rng) {
        for (int kind = 0; kind < timeBuckets.lengths(); kind++) {
            int from = timeBuckets.start(kind);
            int to = kind + 1 < timeBuckets.lengths() ? timeBuckets.start(kind + 1) : timeBuckets.size();
            sumUp(kind, residuals, users, movies);
            priors[kind].drawPrecision(values, from, to, rng);
            // From here on products hold the changes.
            for (int timeBucket = from; timeBucket < to; timeBucket++) {
                double precision = squares[timeBucket] + priors[kind].precision();
                double mean = (products[timeBucket] + squares[timeBucket] * values[timeBucket]) / precision;
                float drawn = (float) (mean + rng.nextGaussian() / Math.sqrt(precision));
                products[timeBucket] = drawn - values[timeBucket];
                values[timeBucket] = drawn;
            }
            for (int cell = 0; cell < residuals.length; cell++) {
                residuals[cell] -= (float) products[timeBuckets.of(kind, cell)];
            }
        }
    }

    private void sumUp(int kind, float[] residuals, float[] users, float[] movies) {
        Arrays.fill(squares, 0);
        Arrays.fill(products, 0);
        for (int user = 0; user < users.length; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                float weight = users[user] * movies[cells.movies()[cell]];
                int timeBucket = timeBuckets.of(kind, cell);
                squares[timeBucket] += weight;
                products[timeBucket] += weight * residuals[cell];
            }
        }
    }
}
