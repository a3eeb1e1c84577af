package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;

/**
 * Exponential moving average of the parameters (Polyak and Juditsky 1992, with forgetting). The average lies closer to
 * the minimum than the iterates, which fluctuate around it because steps have a finite size. In the first steps it
 * forgets faster, so that the random start has no influence.
 */
final class MovingAverage {
    private static final int WARM_UP = 10;

    private final float[] mean;
    private final double decay;

    /**
     * @param parameters initial parameters
     * @param steps approximate number of steps to average over; above 0
     */
    MovingAverage(float[] parameters, double steps) {
        this.mean = parameters.clone();
        this.decay = Math.exp(-1 / steps);
    }

    float[] mean() {
        return mean;
    }

    /** Adds {@code n} parameters from offset {@code at} on, after a step (numbered from 1). */
    void add(int n, int at, float[] parameters, int step, Kernels kernels) {
        float share = (float) (1 - Math.min(decay, (double) step / (step + WARM_UP)));
        kernels.addScaled(n, -share, mean, at, mean, at);
        kernels.addScaled(n, share, parameters, at, mean, at);
    }
}
