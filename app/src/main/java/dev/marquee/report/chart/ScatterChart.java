package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scatter plot with labelled dots, such as accuracy against time. The horizontal axis is logarithmic if the largest value is at
 * least four times the smallest; neither axis need start at 0.
 *
 * @param caption title and description
 * @param across name of the horizontal axis
 * @param up name of the vertical axis
 * @param points at least one
 */
public record ScatterChart(Caption caption, String across, String up, List<Point> points) implements Chart {
    private static final double DOT = 5;
    private static final double GAP = 5;
    private static final double MIN_LOGARITHMIC_RATIO = 4;

    /** Copies the points. */
    public ScatterChart {
        points = List.copyOf(points);
    }

    /**
     * A labelled point.
     *
     * @param label name
     * @param across above 0
     * @param up finite
     */
    public record Point(String label, double across, double up) {}

    @Override
    public Drawing draw(int width) {
        double height = 1.1 * Frame.height(width);
        Ticks values = Ticks.around(lowest(), highest(), Frame.ticks(height));
        Frame frame = new Frame(Frame.gutter(values), 1.6 * Frame.LINE, width - 8, height - 2.4 * Frame.LINE);
        Scale y = frame.y(values.values().getFirst(), values.values().getLast());
        double min = points.stream().mapToDouble(Point::across).min().orElse(1);
        double max = points.stream().mapToDouble(Point::across).max().orElse(1);
        boolean logarithmic = max >= MIN_LOGARITHMIC_RATIO * min;
        Ticks marks =
                logarithmic ? Ticks.logarithmic(min / 2, max * 2, width / 60) : Ticks.around(min, max, width / 90);
        Scale x = logarithmic
                ? Scale.logarithmic(min / 2, max * 2, frame.left(), frame.right())
                : Scale.linear(marks.values().getFirst(), marks.values().getLast(), frame.left(), frame.right());

        List<Element> elements = new ArrayList<>(frame.grid(y, values));
        elements.add(frame.base());
        elements.add(frame.nameAbove(up));
        elements.addAll(frame.below(x, marks, width));
        elements.add(frame.nameBelow(across));
        List<Box> occupied = new ArrayList<>(points.stream()
                .map(point -> Box.around(x.at(point.across()), y.at(point.up()), DOT))
                .toList());
        for (Point point : points) {
            double atX = x.at(point.across());
            double atY = y.at(point.up());
            String hint = "%s: %s, %s"
                    .formatted(point.label(), Numbers.decimals(point.across(), 1), Numbers.decimals(point.up(), 4));
            elements.add(Shapes.withTooltip(Shapes.circle("dot", atX, atY, DOT), hint));
            String label = TextWidth.fit(point.label(), frame.width() / 2);
            Box box = labelBox(atX, atY, TextWidth.of(label), frame, occupied);
            occupied.add(box);
            elements.add(Shapes.text("label over", box.left(), box.top() + Svg.FONT_SIZE * 0.85, Anchor.START, label));
        }
        return new Drawing(height, elements);
    }

    /** The first label position around a dot that is within the frame and free, else the first within the frame. */
    private static Box labelBox(double x, double y, double width, Frame frame, List<Box> occupied) {
        double sideTop = y - Svg.FONT_SIZE / 2;
        double off = DOT + GAP;
        double middle = Math.clamp(x - width / 2, frame.left(), Math.max(frame.left(), frame.right() - width));
        List<Box> within = Stream.of(
                        Box.of(x + off, sideTop, width),
                        Box.of(x - off - width, sideTop, width),
                        Box.of(middle, y - off - Svg.FONT_SIZE, width),
                        Box.of(middle, y + off, width))
                .filter(box -> box.left() >= frame.left() && box.right() <= frame.right())
                .filter(box -> box.top() >= 0 && box.bottom() <= frame.bottom())
                .toList();
        return within.stream()
                .filter(box -> occupied.stream().noneMatch(box::overlaps))
                .findFirst()
                .orElseGet(() -> within.isEmpty() ? Box.of(middle, sideTop, width) : within.getFirst());
    }

    private double lowest() {
        return points.stream().mapToDouble(Point::up).min().orElse(0);
    }

    private double highest() {
        return points.stream().mapToDouble(Point::up).max().orElse(1);
    }

    /** An occupied rectangle. */
    private record Box(double left, double top, double right, double bottom) {
        static Box of(double left, double top, double width) {
            return new Box(left, top, left + width, top + Svg.FONT_SIZE);
        }

        static Box around(double x, double y, double radius) {
            return new Box(x - radius, y - radius, x + radius, y + radius);
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
