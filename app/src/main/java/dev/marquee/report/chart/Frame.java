package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** The rectangle that values are drawn into, with what stands around it: grid, labels, names of axes. */
record Frame(double left, double top, double right, double bottom) {
    /** From one baseline to the next. */
    static final double LINE = 18;

    private static final double GAP = 8;

    /** How high a chart is that could have any height. */
    static double height(int width) {
        return width < 600 ? 220 : 290;
    }

    /** How many ticks suit an axis of this height. */
    static int ticks(double height) {
        return (int) Math.max(2, height / 48);
    }

    /** How much room the labels of a value axis take on its left. */
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

    /** Lines across, each with its value on the left. */
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

    /** The line at the bottom. */
    Element base() {
        return Shapes.line("axis", left, bottom, right, bottom);
    }

    /** Marks under the bottom, each with its value, but for those whose label would touch the one before; none leaves the drawing. */
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

    /** What the values along the bottom are. */
    Element nameBelow(String name) {
        return Shapes.text("quiet", (left + right) / 2, bottom + 2.1 * LINE, Anchor.MIDDLE, name);
    }

    /** What the values upwards are, above the frame. */
    Element nameAbove(String name) {
        return Shapes.text("quiet", 0, top - 0.7 * LINE, Anchor.START, name);
    }
}
