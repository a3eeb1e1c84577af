package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Lorenz curve with the largest owners first: cumulative share owned by cumulative share of owners, against the diagonal of
 * equal shares. Shows a long tail.
 *
 * @param caption title and description
 * @param owners name of the horizontal axis: {@code Movies, most rated first}
 * @param owned name of the vertical axis: {@code Ratings}
 * @param curve from (0, 0) to (1, 1)
 * @param marks points of the curve to label, left to right
 */
public record LorenzCurve(Caption caption, String owners, String owned, List<Point> curve, List<Mark> marks)
        implements Chart {
    /** Copies the lists. */
    public LorenzCurve {
        curve = List.copyOf(curve);
        marks = List.copyOf(marks);
    }

    /** A share of the owners and the share they own, both in 0..1. */
    public record Point(double owners, double owned) {}

    /** A point with a label: {@code 20 % of the movies have 65 %}. */
    public record Mark(Point point, String label) {}

    @Override
    public Drawing draw(int width) {
        double height = 1.2 * Frame.height(width);
        Ticks ticks = new Ticks(List.of(0.0, 0.25, 0.5, 0.75, 1.0), share -> Numbers.percent(share, 0));
        Frame frame = new Frame(Frame.gutter(ticks), 1.6 * Frame.LINE, width - 8, height - 2.4 * Frame.LINE);
        Scale x = frame.x(0, 1);
        Scale y = frame.y(0, 1);
        Polyline line = new Polyline(frame.bottom());
        curve.forEach(point -> line.lineTo(x.at(point.owners()), y.at(point.owned()), "dot", ""));
        line.interrupt();

        List<Element> elements = new ArrayList<>(frame.grid(y, ticks));
        elements.add(line.area());
        elements.add(Shapes.line("even", x.at(0), y.at(0), x.at(1), y.at(1)));
        elements.add(line.line("line"));
        elements.addAll(marks(x, y));
        elements.addAll(frame.below(x, ticks, width));
        elements.add(frame.nameAbove(owned));
        elements.add(frame.nameBelow(owners));
        return new Drawing(height, elements);
    }

    /** One dot per mark, with the label to its right; a label that would touch the previous one is omitted. */
    private List<Element> marks(Scale x, Scale y) {
        List<Element> elements = new ArrayList<>();
        double free = Double.POSITIVE_INFINITY;
        for (Mark mark : marks) {
            double left = x.at(mark.point().owners());
            double top = y.at(mark.point().owned());
            elements.add(Shapes.withTooltip(Shapes.circle("dot second", left, top, 4.5), mark.label()));
            double base = Math.min(top + Svg.FONT_SIZE, y.at(0) - 6);
            if (base <= free) {
                elements.add(Shapes.text("strong", left + 9, base, Anchor.START, mark.label()));
                free = base - Frame.LINE;
            }
        }
        return elements;
    }
}
