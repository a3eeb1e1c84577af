package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** A line through points, lifted where a value is missing. Mutable, for one thread. */
final class Polyline {
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder area = new StringBuilder();
    private final List<Element> dots = new ArrayList<>();
    private final double base;
    private boolean down;
    private double last;

    /** An empty line; an area under it would reach down to base. */
    Polyline(double base) {
        this.base = base;
    }

    /** Draws on to a point, or begins there. */
    void to(double x, double y, String dotClass, String hint) {
        // The line of no length that a part begins with shows a point that stands alone, for its ends are round.
        line.append(down ? "L" + at(x, y) : "M" + at(x, y) + "h0");
        area.append(down ? "" : "M" + at(x, base)).append("L").append(at(x, y));
        dots.add(Shapes.hint(Shapes.circle(dotClass, x, y, 3), hint));
        down = true;
        last = x;
    }

    /** Leaves a gap. */
    void lift() {
        if (down) {
            area.append("L").append(at(last, base)).append("Z");
        }
        down = false;
    }

    Element line(String styleClass) {
        return Shapes.path(styleClass, line.toString());
    }

    /** What lies under the line, after the last {@link #lift()}. */
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
