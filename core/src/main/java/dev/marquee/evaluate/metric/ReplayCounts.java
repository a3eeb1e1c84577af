package dev.marquee.evaluate.metric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a replay did, besides its metrics.
 *
 * @param trainings number of trainings, the first included
 * @param foldIns number of fold-ins of users
 * @param known the predictions by the number of the user's ratings known at the time
 * @param periods the predictions by tenths in order of time
 */
public record ReplayCounts(int trainings, int foldIns, List<Slice> known, List<Slice> periods) {
    /** Copies the lists. */
    public ReplayCounts {
        known = List.copyOf(known);
        periods = List.copyOf(periods);
    }

    /**
     * A part of the predictions, at least one; their errors are the metrics {@code rmse} and {@code mae} with its suffix.
     *
     * @param suffix of its metrics: {@code Known1to4}, {@code Period10}
     * @param label number of known ratings: {@code 1–4}; or first day of the period in UTC: {@code 1998-04-01}
     * @param predictions number of ratings predicted
     * @param users number of users with these ratings
     */
    public record Slice(String suffix, String label, int predictions, int users) {
        Slice(String suffix, String label) {
            this(suffix, label, 0, 0);
        }

        Slice counted(int[] predictionsByUser) {
            return new Slice(suffix, label, IntStream.of(predictionsByUser).sum(), predictionsByUser.length);
        }

        /** {@return the RMSE of these predictions} */
        public Metric rmse() {
            return Metric.lower(RatingMetrics.RMSE.name() + suffix);
        }

        /** {@return the MAE of these predictions} */
        public Metric mae() {
            return Metric.lower(RatingMetrics.MAE.name() + suffix);
        }
    }
}
