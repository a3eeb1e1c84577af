package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** The plot area, with its grid, labels and axis names. */
record Frame(double left, double top, double right, double bottom) {
    /** Distance of baselines. */
    static final double LINE = 18;

    private static final double GAP = 8;

    /** Default height of a chart of a given width. */
    static double height(int width) {
        return width < 600 ? 220 : 290;
    }

    /** Maximum number of ticks for an axis of this height. */
    static int ticks(double height) {
        return (int) Math.max(2, height / 48);
    }

    /** Width of the labels to the left of a value axis. */
    static double gutter(Ticks ticks) {
        return GAP
                + ticks.values().stream()
                        .mapToDouble(value -> TextWidth.of(ticks.label().apply(value)))
                        .max()
                        .orElse(0);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Scale x(double low, double high) {
        return Scale.linear(low, high, left, right);
    }

    Scale y(double low, double high) {
        return Scale.linear(low, high, bottom, top);
    }

    /** Horizontal grid lines, with values on the left. */
    List<Element> grid(Scale y, Ticks ticks) {
        List<Element> grid = new ArrayList<>();
        for (double value : ticks.values()) {
            double at = y.at(value);
            grid.add(Shapes.line(at == bottom ? "axis" : "grid", left, at, right, at));
            grid.add(Shapes.text(
                    "quiet",
                    left - GAP,
                    at + Svg.FONT_SIZE / 3,
                    Anchor.END,
                    ticks.label().apply(value)));
        }
        return grid;
    }

    /** The bottom line. */
    Element base() {
        return Shapes.line("axis", left, bottom, right, bottom);
    }

    /** Ticks below the bottom line. A label that would touch the previous one is omitted; labels stay within the drawing. */
    List<Element> below(Scale x, Ticks ticks, int width) {
        List<Element> below = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (double value : ticks.values()) {
            String label = ticks.label().apply(value);
            double half = TextWidth.of(label) / 2;
            double at = x.at(value);
            below.add(Shapes.line("axis", at, bottom, at, bottom + 4));
            if (at - half >= free) {
                below.add(Shapes.textWithin(width, "quiet", at, bottom + LINE, label));
                free = at + half + GAP;
            }
        }
        return below;
    }

    /** Name of the horizontal axis. */
    Element nameBelow(String name) {
        return Shapes.text("quiet", (left + right) / 2, bottom + 2.1 * LINE, Anchor.MIDDLE, name);
    }

    /** Name of the vertical axis, above the frame. */
    Element nameAbove(String name) {
        return Shapes.text("quiet", 0, top - 0.7 * LINE, Anchor.START, name);
    }
}
