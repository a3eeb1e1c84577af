package dev.marquee.cli.text;

import static java.util.stream.Collectors.joining;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.service.serving.PredictResponse;
import dev.marquee.service.serving.PredictResponse.Interval;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import java.util.List;
import java.util.Locale;

/** A prediction as a sentence; for models with a rating distribution, also one bar per rating value and an interval. */
public final class PredictText {
    private static final int BAR_COLUMNS = 30;
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private PredictText() {}

    /**
     * Formats a prediction.
     *
     * @param user subject of the sentence: {@code User 42}
     */
    public static String of(PredictResponse predicted, String user) {
        return sentence(predicted, user)
                + predicted
                        .probabilities()
                        .map(probabilities -> "\n\n" + bars(probabilities))
                        .orElse("")
                + predicted.interval().map(interval -> "\n" + words(interval)).orElse("");
    }

    private static String sentence(PredictResponse predicted, String user) {
        String given = predicted.rated().isPresent()
                ? String.format(
                        Locale.ROOT, " (and gave it %.1f)", predicted.rated().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%s is expected to give %s %.2f%s.",
                Printable.line(user),
                Printable.line(predicted.movie().titleAndYear()),
                predicted.predictedRating(),
                given);
    }

    private static String bars(List<RatingProbability> probabilities) {
        double greatest = probabilities.stream()
                .mapToDouble(RatingProbability::probability)
                .max()
                .orElseThrow();
        return probabilities.stream()
                .map(entry -> "%5s  %4s  %s"
                        .formatted(
                                ReasonsText.rating(entry.rating()),
                                percent(entry.probability()),
                                bar(entry.probability() / greatest)))
                .map(String::stripTrailing)
                .collect(joining("\n", "", "\n"));
    }

    /** @param share length relative to the longest bar, 0..1 */
    private static String bar(double share) {
        int eighths = (int) Math.round(share * BAR_COLUMNS * EIGHTHS.length());
        int rest = eighths % EIGHTHS.length();
        return "█".repeat(eighths / EIGHTHS.length()) + (rest == 0 ? "" : EIGHTHS.charAt(rest - 1));
    }

    private static String words(Interval interval) {
        String from = ReasonsText.rating(interval.from());
        String to = ReasonsText.rating(interval.to());
        String range = from.equals(to) ? from : "between %s and %s".formatted(from, to);
        return "With a probability of %s the rating is %s.".formatted(percent(interval.probability()), range);
    }

    /** Rounded to whole percent; 0 and 100 only for exact values. */
    private static String percent(double probability) {
        if (probability > 0 && probability < 0.005) {
            return "<1%";
        }
        return probability < 1 && probability > 0.995
                ? ">99%"
                : String.format(Locale.ROOT, "%.0f%%", 100 * probability);
    }
}
