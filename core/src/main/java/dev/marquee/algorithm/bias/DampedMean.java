package dev.marquee.algorithm.bias;

/** A mean drawn towards 0 by so many zeros beside the values. */
final class DampedMean {
    private DampedMean() {}

    /** Σ values / (count + damping), and 0 for no values. */
    static float of(double sum, int count, double damping) {
        return count == 0 ? 0 : (float) (sum / (count + damping));
    }
}
