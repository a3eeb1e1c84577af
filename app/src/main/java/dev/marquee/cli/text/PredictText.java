package dev.marquee.cli.text;

import static java.util.stream.Collectors.joining;

import dev.marquee.service.serving.PredictResponse;
import dev.marquee.service.serving.PredictResponse.Chance;
import dev.marquee.service.serving.PredictResponse.Interval;
import java.util.List;
import java.util.Locale;

/** A prediction as a sentence and, where the model knows chances, a bar for each of them and an interval. */
public final class PredictText {
    private static final int LONGEST = 30;
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private PredictText() {}

    /**
     * A prediction as text.
     *
     * @param user as the sentence begins: {@code User 42}
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
        String known = predicted.rated().isPresent()
                ? String.format(
                        Locale.ROOT, " (and gave it %.1f)", predicted.rated().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%s is expected to give %s %.2f%s.",
                user,
                predicted.movie().titleAndYear(),
                predicted.predictedRating(),
                known);
    }

    private static String bars(List<Chance> probabilities) {
        double greatest =
                probabilities.stream().mapToDouble(Chance::probability).max().orElseThrow();
        return probabilities.stream()
                .map(each -> "%5s  %4s  %s"
                        .formatted(
                                ReasonsText.rating(each.rating()),
                                percent(each.probability()),
                                bar(each.probability() / greatest)))
                .map(String::stripTrailing)
                .collect(joining("\n", "", "\n"));
    }

    /** @param share of the longest bar, 0..1 */
    private static String bar(double share) {
        int eighths = (int) Math.round(share * LONGEST * EIGHTHS.length());
        int rest = eighths % EIGHTHS.length();
        return "█".repeat(eighths / EIGHTHS.length()) + (rest == 0 ? "" : EIGHTHS.charAt(rest - 1));
    }

    private static String words(Interval interval) {
        String from = ReasonsText.rating(interval.from());
        String to = ReasonsText.rating(interval.to());
        String where = from.equals(to) ? from : "between %s and %s".formatted(from, to);
        return "With a chance of %s it will be %s.".formatted(percent(interval.probability()), where);
    }

    /** Whole, and never 0 or 100 for what is neither. */
    private static String percent(double probability) {
        if (probability > 0 && probability < 0.005) {
            return "<1%";
        }
        return probability < 1 && probability > 0.995
                ? ">99%"
                : String.format(Locale.ROOT, "%.0f%%", 100 * probability);
    }
}
