package dev.marquee.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of metrics as the literature writes them; elsewhere, also in files, each is one word. */
final class MetricNames {
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("rmse", "RMSE", "mae", "MAE", "r2", "R²", "ndcg", "nDCG", "map", "MAP", "mrr", "MRR", "auc", "AUC");

    private MetricNames() {}

    /** {@code nDCG@10} for {@code ndcg@10}, {@code graded nDCG@10} for {@code gradedNdcg@10}. */
    static String shown(String metric) {
        int at = metric.indexOf('@');
        String name = at < 0 ? metric : metric.substring(0, at);
        return Stream.of(name.split("(?=[A-Z])", -1))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                        .collect(Collectors.joining(" "))
                + metric.substring(name.length());
    }
}
