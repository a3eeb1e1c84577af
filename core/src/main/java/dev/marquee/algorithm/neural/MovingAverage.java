package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;

/**
 * Parameters averaged on the way, the latest weighing most: each step further back weighs less by a constant factor
 * (Polyak and Juditsky 1992, with forgetting). The average lies nearer to the bottom of the valley that steps of a finite
 * size walk about in. While few steps were taken it forgets faster, so that the random start has no say.
 */
final class MovingAverage {
    private static final int HASTE = 10;

    private final float[] mean;
    private final double kept;

    /**
     * @param parameters where to begin
     * @param steps over how many steps to average, about; above 0
     */
    MovingAverage(float[] parameters, double steps) {
        this.mean = parameters.clone();
        this.kept = Math.exp(-1 / steps);
    }

    float[] mean() {
        return mean;
    }

    /** Takes in {@code n} parameters from {@code at} on, after the step of a number from 1. */
    void add(int n, int at, float[] parameters, int step, Kernels kernels) {
        float fresh = (float) (1 - Math.min(kept, (double) step / (step + HASTE)));
        kernels.addScaled(n, -fresh, mean, at, mean, at);
        kernels.addScaled(n, fresh, parameters, at, mean, at);
    }
}
