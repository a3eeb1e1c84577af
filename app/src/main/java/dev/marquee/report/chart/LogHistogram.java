package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Histogram with a logarithmic value axis.
 *
 * @param caption title and description
 * @param name name of the value axis: {@code Ratings per movie}
 * @param members name of the count axis: {@code Movies}
 * @param bins left to right, without gaps, at least one
 */
public record LogHistogram(Caption caption, String name, String members, List<Bin> bins) implements Chart {
    /** Copies the bins. */
    public LogHistogram {
        bins = List.copyOf(bins);
    }

    /**
     * A bin.
     *
     * @param low lower end, above 0
     * @param high upper end, above low
     * @param count number of members
     * @param label range of values: {@code 10 to 15}
     */
    public record Bin(double low, double high, int count, String label) {}

    @Override
    public Drawing draw(int width) {
        double height = Frame.height(width);
        int max = Frame.ticks(height);
        double highest = Math.max(1, bins.stream().mapToInt(Bin::count).max().orElse(0));
        Ticks counts = Ticks.upTo(highest, max);
        Frame frame = new Frame(Frame.gutter(counts), 1.6 * Frame.LINE, width - 8, height - 2.4 * Frame.LINE);
        Scale y = frame.y(0, counts.values().getLast());
        Scale x = Scale.logarithmic(bins.getFirst().low(), bins.getLast().high(), frame.left(), frame.right());

        List<Element> elements = new ArrayList<>(frame.grid(y, counts));
        for (Bin bin : bins) {
            if (bin.count() > 0) {
                double left = x.at(bin.low()) + 1;
                Element column =
                        Shapes.column("bar", left, y.at(bin.count()), x.at(bin.high()) - 1 - left, frame.bottom());
                elements.add(Shapes.withTooltip(column, bin.label() + ": " + bin.count()));
            }
        }
        elements.addAll(frame.below(x, Ticks.logarithmic(x.low(), x.high(), width / 36), width));
        elements.add(frame.nameAbove(members));
        elements.add(frame.nameBelow(name));
        return new Drawing(height, elements);
    }
}
