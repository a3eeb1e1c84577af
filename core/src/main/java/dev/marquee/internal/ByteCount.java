package dev.marquee.internal;

import java.util.Locale;

/** A number of bytes as text, in the unit that fits: {@code 900 bytes}, {@code 1.5 KB}, {@code 20.0 GB}. */
public final class ByteCount {
    private static final double STEP = 1000;
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private ByteCount() {}

    /** {@return the number with its unit, of powers of 1,000} */
    public static String of(long bytes) {
        if (bytes < STEP) {
            return Counted.of(bytes, "byte");
        }
        double number = bytes / STEP;
        int unit = 0;
        // What would be shown as 1000.0 is one of the next unit.
        while (number >= STEP - 0.05 && unit < UNITS.length - 1) {
            number /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", number, UNITS[unit]);
    }
}
