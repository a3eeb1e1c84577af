package dev.marquee.report.chart;

import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Forest plot: one dot per value, with its confidence interval if known; a reference value is a ring with a line through all
 * rows. The axis need not start at 0, since positions are compared, not lengths.
 *
 * @param caption title and description
 * @param name name of the value axis: {@code RMSE, lower is better}
 * @param decimals number of decimals
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
     * A value.
     *
     * @param label name: {@code published study}
     * @param value finite
     * @param interval confidence interval over users, if known
     * @param reference whether the other values are compared with it
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
        boolean onOneLine = labels <= MAX_FOR_NAMES * width && labels + texts <= 0.66 * width;
        double rowHeight = onOneLine ? 24 : 44;
        Frame frame = onOneLine
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
            double middle = i * rowHeight + (onOneLine ? 12 : 32);
            elements.addAll(
                    onOneLine ? sideLabels(rows.get(i), middle, labels, width) : topLabels(rows.get(i), middle, width));
            elements.addAll(dot(rows.get(i), x, middle));
        }
        elements.add(frame.base());
        elements.addAll(frame.below(x, ticks, width));
        elements.add(frame.nameBelow(name));
        return new Drawing(frame.bottom() + 2.4 * Frame.LINE, elements);
    }

    private List<Element> sideLabels(Row row, double middle, double labels, int width) {
        double base = middle + Svg.FONT_SIZE / 3;
        return List.of(
                Shapes.text("label", labels - GAP, base, Anchor.END, row.label()),
                Shapes.text("quiet", width, base, Anchor.END, text(row)));
    }

    private List<Element> topLabels(Row row, double middle, int width) {
        double available = width - TextWidth.of(text(row)) - GAP;
        return List.of(
                Shapes.text("label over", 0, middle - 12, Anchor.START, TextWidth.fit(row.label(), available)),
                Shapes.text("quiet over", width, middle - 12, Anchor.END, text(row)));
    }

    private List<Element> dot(Row row, Scale x, double middle) {
        List<Element> elements = new ArrayList<>();
        if (row.interval().isPresent()) {
            elements.add(Shapes.line("line", x.at(row.low()), middle, x.at(row.high()), middle));
        }
        Element dot = Shapes.circle(row.reference() ? "ring" : "dot", x.at(row.value()), middle, 5);
        elements.add(Shapes.withTooltip(dot, row.label() + ": " + text(row)));
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
