package dev.marquee.imports.generated;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Writes ratings of 0.5 to 5 in a form that is drawn at random for a whole file. */
final class GeneratedRatings {
    private static final List<String> NONE = List.of(
            "", "N/A", "n/a", "nan", "NaN", "None", "null", "-", "–", "not rated", "0", "unrated", "brak", "нет");
    private static final List<String> FORMS = List.of(
            "five", "ten", "hundred", "comma", "stars", "of five", "of ten", "percent", "halves", "tens in name");

    private final RandomGenerator random;
    private final String form;

    GeneratedRatings(RandomGenerator random, boolean mayHaveComma) {
        this.random = random;
        String drawn = FORMS.get(random.nextInt(FORMS.size()));
        this.form = drawn.equals("comma") && !mayHaveComma ? "five" : drawn;
    }

    /** The name of the column: the user's own rating. */
    String name() {
        List<String> names =
                List.of("Rating", "My Rating", "Your Rating", "userRating", "my_score", "Stars", "Score", "Note");
        return form.equals("tens in name")
                ? List.of("Rating10", "Rating (1-10)", "rating10").get(random.nextInt(3))
                : names.get(random.nextInt(names.size()));
    }

    /** A text that says that there is no rating. */
    String none() {
        return NONE.get(random.nextInt(NONE.size()));
    }

    /** The factor from stars to the scale of the file. */
    int factor() {
        return switch (form) {
            case "ten", "of ten", "tens in name" -> 2;
            case "hundred", "percent" -> 20;
            default -> 1;
        };
    }

    String text(double stars) {
        return switch (form) {
            case "ten" -> number(2 * stars);
            case "tens in name" -> number(2 * stars);
            case "hundred" -> number(20 * stars);
            case "comma" -> String.format(Locale.GERMAN, "%.1f", stars);
            case "stars" -> "★".repeat((int) stars) + (stars % 1 > 0 ? "½" : "");
            case "of five" -> number(stars) + "/5";
            case "of ten" -> number(2 * stars) + (random.nextBoolean() ? "/10" : " out of 10");
            case "percent" -> number(20 * stars) + (random.nextBoolean() ? "%" : " %");
            case "halves" -> ((int) stars > 0 ? Integer.toString((int) stars) : "") + (stars % 1 > 0 ? "½" : "");
            default -> number(stars);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
