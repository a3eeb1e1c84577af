package dev.marquee.recommend;

/** Numbers of movies as distances from their mean, in standard deviations; 0 for all where all are alike. */
final class Standardized {
    private final float[] values;
    private final double mean;
    private final double deviation;

    /** @param leftOut movies that do not count for mean and deviation */
    Standardized(float[] values, boolean[] leftOut) {
        this.values = values;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int movie = 0; movie < values.length; movie++) {
            if (!leftOut[movie]) {
                sum += values[movie];
                squares += (double) values[movie] * values[movie];
                count++;
            }
        }
        this.mean = count == 0 ? 0 : sum / count;
        this.deviation = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    double of(int movie) {
        return deviation > 0 ? (values[movie] - mean) / deviation : 0;
    }
}
