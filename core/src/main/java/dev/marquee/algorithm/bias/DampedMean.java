package dev.marquee.algorithm.bias;

/** A mean shrunk towards 0 by adding zeros to the values. */
final class DampedMean {
    private DampedMean() {}

    /** Σ values / (count + damping); 0 without values. */
    static float of(double sum, int count, double damping) {
        return count == 0 ? 0 : (float) (sum / (count + damping));
    }
}
