package dev.marquee.cli.text;

/** What a table says above a metric and those of its kind. */
final class MetricHeading {
    private MetricHeading() {}

    /** The heading of a metric by its name: {@code ndcg@10}. */
    static String above(String metric) {
        return switch (metric.split("@", 2)[0]) {
            case "rmse", "mae", "r2", "explainedVariance", "rmseUnseen", "maeUnseen" -> "Predicted ratings";
            case "logLikelihood",
                    "likedLogLoss",
                    "within50",
                    "within80",
                    "within90",
                    "within95",
                    "calibrationError",
                    "spreadError" -> "Stated probabilities";
            case "diversity", "novelty", "serendipity", "miscalibration", "coverage" -> "What the lists are like";
            default -> "Ranking of movies not seen";
        };
    }
}
