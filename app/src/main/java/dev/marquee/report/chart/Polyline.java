package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** Builder of a line through points, interrupted at missing values. Mutable, not thread-safe. */
final class Polyline {
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder area = new StringBuilder();
    private final List<Element> dots = new ArrayList<>();
    private final double base;
    private boolean down;
    private double last;

    /** Creates an empty line; the area below it ends at {@code base}. */
    Polyline(double base) {
        this.base = base;
    }

    /** Draws a line to a point, or starts there after a gap. */
    void lineTo(double x, double y, String dotClass, String hint) {
        // The zero-length line at the start makes an isolated point visible, since line ends are round.
        line.append(down ? "L" + at(x, y) : "M" + at(x, y) + "h0");
        area.append(down ? "" : "M" + at(x, base)).append("L").append(at(x, y));
        dots.add(Shapes.withTooltip(Shapes.circle(dotClass, x, y, 3), hint));
        down = true;
        last = x;
    }

    /** Interrupts the line. */
    void interrupt() {
        if (down) {
            area.append("L").append(at(last, base)).append("Z");
        }
        down = false;
    }

    Element line(String styleClass) {
        return Shapes.path(styleClass, line.toString());
    }

    /** The area below the line; call after the last {@link #interrupt()}. */
    Element area() {
        return Shapes.path("area", area.toString());
    }

    /** A dot at each point. */
    List<Element> dots() {
        return dots;
    }

    private static String at(double x, double y) {
        return Shapes.number(x) + " " + Shapes.number(y);
    }
}
