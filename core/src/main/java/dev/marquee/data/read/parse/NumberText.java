package dev.marquee.data.read.parse;

import java.nio.charset.StandardCharsets;

/** Numbers as text, in all forms that programs write: {@code 4.50}, {@code 2.5e+00}, {@code +4}, {@code 4,5}. */
public final class NumberText {
    /** Longer ones are not numbers that a program wrote. */
    private static final int MAX_LENGTH = 1000;

    private NumberText() {}

    /** The nearest double to the text in from..to-1, finite; NaN if it is not a number. */
    public static double parse(byte[] bytes, int from, int to) {
        if (from == to || to - from > MAX_LENGTH) {
            return Double.NaN;
        }
        for (int i = from; i < to; i++) {
            // Rejects what only Java writes so, such as 1f and 0x1p3.
            if ("0123456789.,+-eE".indexOf(bytes[i]) < 0) {
                return Double.NaN;
            }
        }
        String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The nearest float to the text, finite; NaN if it is not a number. */
    static float parseFloat(byte[] bytes, int from, int to) {
        double value = parse(bytes, from, to);
        if (Double.isNaN(value)) {
            return Float.NaN;
        }
        // Not by the double, which would round twice.
        float single =
                Float.parseFloat(new String(bytes, from, to - from, StandardCharsets.US_ASCII).replace(',', '.'));
        return Float.isFinite(single) ? single : Float.NaN;
    }

    /** Whether a comma may divide thousands as well as decimals: {@code 1,234}, but neither {@code 0,125} nor {@code 1,5}. */
    static boolean isAmbiguous(byte[] bytes, int from, int to) {
        int comma = to - 4;
        boolean isNegative = from < to && (bytes[from] == '-' || bytes[from] == '+');
        int start = isNegative ? from + 1 : from;
        return comma > start
                && comma - start <= 3
                && bytes[comma] == ','
                && bytes[start] != '0'
                && areDigits(bytes, start, comma)
                && areDigits(bytes, comma + 1, to);
    }

    private static boolean areDigits(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
