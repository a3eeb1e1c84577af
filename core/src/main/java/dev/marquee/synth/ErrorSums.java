package dev.marquee.synth;

/** Sums over ratings, from which the smallest possible error of predictions follows. Not thread-safe. */
final class ErrorSums {
    private long ratings;
    private double values;
    private double squares;
    private double variances;
    private double errors;

    /** Adds a rating with its expected value before noise. */
    void add(int level, double expected) {
        double value = RatingNoise.SCALE.value(level);
        double error = value - RatingNoise.mean(expected);
        ratings++;
        values += value;
        squares += value * value;
        variances += RatingNoise.variance(expected);
        errors += error * error;
    }

    void add(ErrorSums other) {
        ratings += other.ratings;
        values += other.values;
        squares += other.squares;
        variances += other.variances;
        errors += other.errors;
    }

    double mean() {
        return values / ratings;
    }

    /** The standard deviation of the ratings: the RMSE of predicting their mean. */
    double deviation() {
        return Math.sqrt(Math.max(0, squares / ratings - mean() * mean()));
    }

    /** The expected RMSE of the best prediction. */
    double bestRmse() {
        return Math.sqrt(variances / ratings);
    }

    /** The RMSE of the best prediction on these very ratings. */
    double oracleRmse() {
        return Math.sqrt(errors / ratings);
    }
}
