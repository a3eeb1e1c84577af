package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Horizontal bar chart with names on the left and values on the right: occupations, genres.
 *
 * @param caption title and description
 * @param bars top to bottom, at least one
 */
public record BarChart(Caption caption, List<Bar> bars) implements Chart {
    private static final double ROW = 24;
    private static final double THICKNESS = 15;
    private static final double GAP = 8;
    private static final double MAX_FOR_NAMES = 0.42;

    /** Copies the bars. */
    public BarChart {
        bars = List.copyOf(bars);
    }

    @Override
    public Drawing draw(int width) {
        double left = Math.min(widest(Bar::label) + GAP, MAX_FOR_NAMES * width);
        Scale x = Scale.linear(0, Bar.highest(bars), left, width - widest(Bar::text) - GAP);

        List<Element> elements = new ArrayList<>();
        for (int row = 0; row < bars.size(); row++) {
            elements.addAll(bar(bars.get(row), row * ROW, left, x));
        }
        elements.add(Shapes.line("axis", left, 0, left, bars.size() * ROW));
        return new Drawing(bars.size() * ROW, elements);
    }

    private static List<Element> bar(Bar bar, double top, double left, Scale x) {
        double base = top + ROW / 2 + Svg.FONT_SIZE / 3;
        double end = x.at(bar.value());
        List<Element> elements = new ArrayList<>();
        elements.add(Shapes.text("label", left - GAP, base, Anchor.END, TextWidth.fit(bar.label(), left - GAP)));
        if (bar.value() > 0) {
            elements.add(Shapes.withTooltip(
                    Shapes.bar("bar", left, top + (ROW - THICKNESS) / 2, end - left, THICKNESS),
                    bar.label() + ": " + bar.text()));
        }
        elements.add(Shapes.text("quiet", end + GAP * 0.75, base, Anchor.START, bar.text()));
        return elements;
    }

    private double widest(Function<Bar, String> text) {
        return bars.stream().map(text).mapToDouble(TextWidth::of).max().orElse(0);
    }
}
