package dev.marquee.synth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was written, and how well its ratings can be predicted.
 *
 * @param users the number of users
 * @param movies the number of movies, including those without ratings
 * @param ratings the number of ratings
 * @param seed of the random numbers
 * @param format {@code csv} or {@code parquet}
 * @param folder where the files are
 * @param errors the smallest possible error
 */
public record SyntheticReport(
        int users, int movies, int ratings, long seed, String format, String folder, PredictionErrors errors) {
    /** The file next to the data: all but the folder. */
    String json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("users", users)
                .put("movies", movies)
                .put("ratings", ratings)
                .put("seed", seed)
                .put("format", format);
        json.putObject("errors")
                .put("bestRmse", errors.bestRmse)
                .put("oracleRmse", errors.oracleRmse)
                .put("noise", errors.noise)
                .put("deviation", errors.deviation)
                .put("mean", errors.mean);
        return json.toPrettyString() + "\n";
    }

    /**
     * Root mean squared errors, in stars.
     *
     * @param bestRmse the expected error of the best possible prediction, which knows everything but the noise: the square root of the
     *     mean variance of a rating, after rounding to half stars and the ends of the scale; a prediction learned from ratings stays
     *     above
     * @param oracleRmse the error of that prediction on these very ratings
     * @param noise the standard deviation of the noise before rounding
     * @param deviation the standard deviation of the ratings: the error of predicting their mean
     * @param mean the mean rating
     */
    public record PredictionErrors(double bestRmse, double oracleRmse, double noise, double deviation, double mean) {
        static PredictionErrors of(ErrorSums sums) {
            return new PredictionErrors(
                    sums.bestRmse(), sums.oracleRmse(), RatingNoise.DEVIATION, sums.deviation(), sums.mean());
        }
    }
}
