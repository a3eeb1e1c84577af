package dev.marquee.report.chart;

/** Estimates the width of a text. The font is unknown, so the estimate is on the wide side. */
final class TextWidth {
    private static final String ELLIPSIS = "…";
    private static final String THIN = "iljtfrI.,:;'!|()[] \u00A0";
    private static final String BROAD = "mwMW@%";
    private static final int FULL_WIDTH_FROM = 0x1100;

    private TextWidth() {}

    /** Estimated width in drawing units at {@link Svg#FONT_SIZE}. */
    static double of(String text) {
        return Svg.FONT_SIZE * text.codePoints().mapToDouble(TextWidth::ems).sum();
    }

    /** The text, cut with an ellipsis if it is wider. */
    static String fit(String text, double width) {
        String fitting = text;
        while (!fitting.isEmpty() && of(fitting.equals(text) ? text : fitting + ELLIPSIS) > width) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting.equals(text) ? text : fitting.stripTrailing() + ELLIPSIS;
    }

    private static double ems(int point) {
        if (THIN.indexOf(point) >= 0) {
            return 0.36;
        }
        if (BROAD.indexOf(point) >= 0) {
            return 0.95;
        }
        if (point >= FULL_WIDTH_FROM && !isPunctuation(point)) {
            return 1.05;
        }
        return Character.isUpperCase(point) ? 0.7 : 0.61;
    }

    /** General punctuation and symbols, such as dashes and the minus sign, are not full width. */
    private static boolean isPunctuation(int point) {
        return point >= 0x2000 && point < 0x2E80;
    }
}
