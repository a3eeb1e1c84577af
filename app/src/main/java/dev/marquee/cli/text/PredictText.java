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
     * @param person as the sentence begins: {@code User 42}
     */
    public static String of(PredictResponse predicted, String person) {
        return sentence(predicted, person)
                + predicted.chances().map(chances -> "\n\n" + bars(chances)).orElse("")
                + predicted.interval().map(interval -> "\n" + words(interval)).orElse("");
    }

    private static String sentence(PredictResponse predicted, String person) {
        String known = predicted.rated().isPresent()
                ? String.format(
                        Locale.ROOT, " (and gave it %.1f)", predicted.rated().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%s is expected to give %s %.2f%s.",
                person,
                predicted.movie().titleAndYear(),
                predicted.predictedRating(),
                known);
    }

    private static String bars(List<Chance> chances) {
        double greatest = chances.stream().mapToDouble(Chance::chance).max().orElseThrow();
        return chances.stream()
                .map(each -> "%5s  %4s  %s"
                        .formatted(
                                ReasonsText.rating(each.rating()),
                                percent(each.chance()),
                                bar(each.chance() / greatest)))
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
        return "With a chance of %s it will be %s.".formatted(percent(interval.chance()), where);
    }

    /** Whole, and never 0 or 100 for what is neither. */
    private static String percent(double chance) {
        if (chance > 0 && chance < 0.005) {
            return "<1%";
        }
        return chance < 1 && chance > 0.995 ? ">99%" : String.format(Locale.ROOT, "%.0f%%", 100 * chance);
    }
}
