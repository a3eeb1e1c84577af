package dev.marquee.report.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Locale-independent formatting of numbers. Numbers must be finite, else the methods throw {@link IllegalArgumentException}. */
public final class Numbers {
    /** Keeps a number and its unit on one line. */
    private static final String NO_BREAK_SPACE = "\u00A0";

    private static final String MINUS = "−";

    private Numbers() {}

    /** {@code 100,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace("-", MINUS);
    }

    /** With the given number of decimals: {@code 3.53}. */
    public static String decimals(double number, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", finite(number));
        return text.replace("-", MINUS);
    }

    /** With one decimal, or none if that would be 0: {@code 64.5}, {@code 27}. */
    public static String brief(double number) {
        return decimals(number, Math.abs(number - Math.rint(number)) < 0.05 ? 0 : 1);
    }

    /**
     * A share in 0..1 as a percentage with the given number of decimals: {@code 94 %}. A share below 1 is never shown as
     * 100 %, a share above 0 never as 0 %: {@code >99 %}, {@code <1 %}.
     */
    public static String percent(double share, int decimals) {
        double smallest = Math.pow(10, -decimals);
        String text = decimals(share * 100, decimals);
        if (share > 0 && text.equals(decimals(0, decimals))) {
            text = "<" + decimals(smallest, decimals);
        } else if (share < 1 && text.equals(decimals(100, decimals))) {
            text = ">" + decimals(100 - smallest, decimals);
        }
        return text + NO_BREAK_SPACE + "%";
    }

    /** A length or coordinate: at most two decimals, without trailing zeros. */
    public static String coordinate(double coordinate) {
        BigDecimal rounded = BigDecimal.valueOf(finite(coordinate)).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " is not finite; omit undefined values");
        }
        return number;
    }
}
