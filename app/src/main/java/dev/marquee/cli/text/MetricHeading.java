package dev.marquee.cli.text;

/** Heading above the metrics of one kind. */
final class MetricHeading {
    private MetricHeading() {}

    /** Heading for a metric name such as {@code ndcg@10}. */
    static String of(String metric) {
        return switch (metric.split("@", 2)[0]) {
            case "rmse", "mae", "r2", "explainedVariance", "rmseUnseen", "maeUnseen" -> "Predicted ratings";
            case "logLikelihood",
                    "likedLogLoss",
                    "within50",
                    "within80",
                    "within90",
                    "within95",
                    "calibrationError",
                    "spreadError",
                    "likedCalibrationError" -> "Predicted probabilities";
            case "dislikedHits", "hitRating" -> "Listed movies that users rated";
            case "diversity", "novelty", "noveltyLift", "serendipity", "miscalibration", "coverage", "overlap" ->
                "List properties";
            default -> "Ranking of unseen movies";
        };
    }
}
