package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Normal prior shared by coefficients of one kind; its mean and precision are sampled too, given the coefficients. A
 * priori the precision λ is Gamma(½, ½) and the mean Normal(0, 1/λ), as in Freudenthaler, Schmidt-Thieme and Rendle,
 * "Bayesian factorization machines" (2011), with α₀ = β₀ = γ₀ = 1.
 */
public final class Hyperprior {
    private double mean;
    private double precision;

    Hyperprior(double mean, double precision) {
        this.mean = mean;
        this.precision = precision;
    }

    public double mean() {
        return mean;
    }

    public double precision() {
        return precision;
    }

    /** Draws mean and precision given values {@code from} to {@code to - 1}. */
    void draw(float[] values, int from, int to, Rng rng) {
        int n = to - from;
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
            squares += (values[i] - mean) * (values[i] - mean);
        }
        precision = rng.nextGamma((n + 2) / 2.0) / ((1 + squares + mean * mean) / 2);
        mean = sum / (n + 1) + rng.nextGaussian() / Math.sqrt((n + 1) * precision);
    }

    /** Draws the precision alone, given values with mean 0. */
    void drawPrecision(float[] values, int from, int to, Rng rng) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        precision = rng.nextGamma((to - from + 1) / 2.0) / ((1 + squares) / 2);
    }

    /** Moves towards another hyperprior: {@code this += (other - this) share}. */
    void lerp(Hyperprior other, double share) {
        mean += (other.mean - mean) * share;
        precision += (other.precision - precision) * share;
    }

    /** Gives mean and precision, as {@link #load} takes them. */
    void save(LongConsumer numbers) {
        numbers.accept(Double.doubleToRawLongBits(mean));
        numbers.accept(Double.doubleToRawLongBits(precision));
    }

    void load(LongSupplier numbers) {
        mean = Double.longBitsToDouble(numbers.getAsLong());
        precision = Double.longBitsToDouble(numbers.getAsLong());
    }
}
