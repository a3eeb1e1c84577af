package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.stream.Stream;

/** How far a user's ratings of one moment are off together, as a chain has drawn it last: normal about 0 for each kind. */
public final class TimeBucketEffects {
    private final TimeBuckets moments;
    private final RatingMatrix cells;
    private final float[] values;
    private final Hyperprior[] priors;
    private final double[] squares;
    private final double[] products;

    public TimeBucketEffects(TimeBuckets moments, RatingMatrix cells) {
        this.moments = moments;
        this.cells = cells;
        this.values = new float[moments.size()];
        this.priors = Stream.generate(() -> new Hyperprior(0, 1))
                .limit(moments.kinds())
                .toArray(Hyperprior[]::new);
        this.squares = new double[moments.size()];
        this.products = new double[moments.size()];
    }

    /** The effect of each moment. */
    public float[] values() {
        return values;
    }

    /** What a cell's moments come to. */
    public float of(int cell) {
        float sum = 0;
        for (int kind = 0; kind < moments.kinds(); kind++) {
            sum += values[moments.of(kind, cell)];
        }
        return sum;
    }

    /** Draws all, kind after kind, and keeps the residuals, by user, up to date. */
    public void step(float[] residuals, float[] users, float[] movies, Rng rng) {
        for (int kind = 0; kind < moments.kinds(); kind++) {
            int from = moments.start(kind);
            int to = kind + 1 < moments.kinds() ? moments.start(kind + 1) : moments.size();
            sumUp(kind, residuals, users, movies);
            priors[kind].drawPrecision(values, from, to, rng);
            // From here on products hold the changes.
            for (int moment = from; moment < to; moment++) {
                double precision = squares[moment] + priors[kind].precision();
                double mean = (products[moment] + squares[moment] * values[moment]) / precision;
                float drawn = (float) (mean + rng.nextGaussian() / Math.sqrt(precision));
                products[moment] = drawn - values[moment];
                values[moment] = drawn;
            }
            for (int cell = 0; cell < residuals.length; cell++) {
                residuals[cell] -= (float) products[moments.of(kind, cell)];
            }
        }
    }

    private void sumUp(int kind, float[] residuals, float[] users, float[] movies) {
        java.util.Arrays.fill(squares, 0);
        java.util.Arrays.fill(products, 0);
        for (int user = 0; user < users.length; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                float weight = users[user] * movies[cells.movies()[cell]];
                int moment = moments.of(kind, cell);
                squares[moment] += weight;
                products[moment] += weight * residuals[cell];
            }
        }
    }
}
