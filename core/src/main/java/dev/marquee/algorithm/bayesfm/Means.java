package dev.marquee.algorithm.bayesfm;

/** Running means of arrays: the n-th element comes in with the share 1/n. */
final class Means {
    private Means() {}

    /** {@code mean += (next - mean) share}, element by element. */
    static void approach(float[] mean, float[] next, float share) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (next[i] - mean[i]) * share;
        }
    }
}
