package dev.marquee.report.chart;

import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Numbers to compare, each a dot with its interval where it has one; a number to measure the others by is a ring and a
 * line through all. The axis need not begin at 0, since only places are compared, no lengths.
 *
 * @param caption in words
 * @param name what the numbers are: {@code RMSE, lower is better}
 * @param decimals how exactly they are written
 * @param rows top to bottom, at least one
 */
public record ForestChart(Caption caption, String name, int decimals, List<Row> rows) implements Chart {
    private static final double GAP = 10;
    private static final double MAX_FOR_NAMES = 0.36;

    /** Copies the rows. */
    public ForestChart {
        rows = List.copyOf(rows);
    }

    /**
     * A number.
     *
     * @param label whose it is: {@code published study}
     * @param value finite
     * @param interval where it would lie for other users like these, where that is known
     * @param reference whether the others are measured by it
     */
    public record Row(String label, double value, Optional<ConfidenceInterval> interval, boolean reference) {
        double low() {
            return interval.map(ConfidenceInterval::low).orElse(value);
        }

        double high() {
            return interval.map(ConfidenceInterval::high).orElse(value);
        }
    }

    @Override
    public Drawing draw(int width) {
        double labels = rows.stream()
                        .mapToDouble(row -> TextWidth.of(row.label()))
                        .max()
                        .orElse(0)
                + GAP;
        double texts =
                rows.stream().mapToDouble(row -> TextWidth.of(text(row))).max().orElse(0) + GAP;
        boolean beside = labels <= MAX_FOR_NAMES * width && labels + texts <= 0.66 * width;
        double rowHeight = beside ? 24 : 44;
        Frame frame = beside
                ? new Frame(labels, 0, width - texts, rows.size() * rowHeight + 6)
                : new Frame(8, 0, width - 8, rows.size() * rowHeight + 6);
        Ticks ticks = Ticks.around(low(), high(), (int) Math.max(2, frame.width() / 90));
        Scale x = frame.x(ticks.values().getFirst(), ticks.values().getLast());

        List<Element> elements = new ArrayList<>();
        for (double value : ticks.values()) {
            elements.add(Shapes.line("grid", x.at(value), 0, x.at(value), frame.bottom()));
        }
        rows.stream()
                .filter(Row::reference)
                .forEach(row ->
                        elements.add(Shapes.line("mark", x.at(row.value()), 0, x.at(row.value()), frame.bottom())));
        for (int i = 0; i < rows.size(); i++) {
            double middle = i * rowHeight + (beside ? 12 : 32);
            elements.addAll(beside ? beside(rows.get(i), middle, labels, width) : above(rows.get(i), middle, width));
            elements.addAll(dot(rows.get(i), x, middle));
        }
        elements.add(frame.base());
        elements.addAll(frame.below(x, ticks, width));
        elements.add(frame.nameBelow(name));
        return new Drawing(frame.bottom() + 2.4 * Frame.LINE, elements);
    }

    private List<Element> beside(Row row, double middle, double labels, int width) {
        double base = middle + Svg.FONT_SIZE / 3;
        return List.of(
                Shapes.text("label", labels - GAP, base, Anchor.END, row.label()),
                Shapes.text("quiet", width, base, Anchor.END, text(row)));
    }

    private List<Element> above(Row row, double middle, int width) {
        double room = width - TextWidth.of(text(row)) - GAP;
        return List.of(
                Shapes.text("label over", 0, middle - 12, Anchor.START, TextWidth.fit(row.label(), room)),
                Shapes.text("quiet over", width, middle - 12, Anchor.END, text(row)));
    }

    private List<Element> dot(Row row, Scale x, double middle) {
        List<Element> elements = new ArrayList<>();
        if (row.interval().isPresent()) {
            elements.add(Shapes.line("line", x.at(row.low()), middle, x.at(row.high()), middle));
        }
        Element dot = Shapes.circle(row.reference() ? "ring" : "dot", x.at(row.value()), middle, 5);
        elements.add(Shapes.hint(dot, row.label() + ": " + text(row)));
        return elements;
    }

    private String text(Row row) {
        String value = Numbers.decimals(row.value(), decimals);
        return row.interval()
                .map(interval -> "%s [%s, %s]"
                        .formatted(
                                value,
                                Numbers.decimals(interval.low(), decimals),
                                Numbers.decimals(interval.high(), decimals)))
                .orElse(value);
    }

    private double low() {
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.value(), row.low()))
                .min()
                .orElse(0);
    }

    private double high() {
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.value(), row.high()))
                .max()
                .orElse(0);
    }
}
