package dev.marquee.report;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of metrics as the literature writes them; elsewhere, also in files, each is one word. */
final class MetricNames {
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("rmse", "RMSE", "mae", "MAE", "r2", "R²", "ndcg", "nDCG", "map", "MAP", "mrr", "MRR", "auc", "AUC");

    private static final Pattern NEXT_TO_DIGITS = Pattern.compile("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");

    private MetricNames() {}

    /** {@code nDCG@10} for {@code ndcg@10}, {@code RMSE known 1 to 4} for {@code rmseKnown1to4}. */
    static String shown(String metric) {
        int at = metric.indexOf('@');
        String name = at < 0 ? metric : metric.substring(0, at);
        return Stream.of(name.split("(?=[A-Z])", -1))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .map(word -> ABBREVIATIONS.getOrDefault(
                                word, NEXT_TO_DIGITS.matcher(word).replaceAll(" ")))
                        .collect(Collectors.joining(" "))
                + metric.substring(name.length());
    }
}
