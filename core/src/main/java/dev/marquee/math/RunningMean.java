package dev.marquee.math;

/** Running mean of arrays: the n-th array has the share 1/n. */
public final class RunningMean {
    private RunningMean() {}

    /** {@code mean += (next - mean) share}, elementwise. */
    public static void lerp(float[] mean, float[] next, float share) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (next[i] - mean[i]) * share;
        }
    }
}
