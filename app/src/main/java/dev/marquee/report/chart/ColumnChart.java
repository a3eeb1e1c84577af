package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Vertical bar chart for categories with a natural order: values, ages, decades. Values are written above the bars if all
 * fit, else a value axis is drawn.
 *
 * @param caption title and description
 * @param name name of the category axis: {@code Age}
 * @param bars left to right, at least one
 */
public record ColumnChart(Caption caption, String name, List<Bar> bars) implements Chart {
    private static final double MAX_BAR_WIDTH = 72;
    private static final double SHARE_OF_BAND = 0.74;

    /** Copies the bars. */
    public ColumnChart {
        bars = List.copyOf(bars);
    }

    @Override
    public Drawing draw(int width) {
        double highest = Bar.highest(bars);
        double height = Frame.height(width);
        boolean labelled = widest(Bar::text) <= (double) width / bars.size() - 2;
        Ticks ticks = Ticks.upTo(highest, Frame.ticks(height));
        Frame frame = new Frame(labelled ? 0 : Frame.gutter(ticks), Frame.LINE, width, height - 2.4 * Frame.LINE);
        Scale y = frame.y(0, labelled ? highest : ticks.values().getLast());

        List<Element> elements = new ArrayList<>(labelled ? List.of() : frame.grid(y, ticks));
        for (int i = 0; i < bars.size(); i++) {
            elements.addAll(bar(frame, y, i, labelled));
        }
        elements.add(frame.base());
        elements.add(frame.nameBelow(name));
        return new Drawing(height, elements);
    }

    private List<Element> bar(Frame frame, Scale y, int i, boolean labelled) {
        Bar bar = bars.get(i);
        double band = frame.width() / bars.size();
        double middle = frame.left() + (i + 0.5) * band;
        double thick = Math.min(MAX_BAR_WIDTH, SHARE_OF_BAND * band);
        double top = y.at(bar.value());
        int every = (int) Math.ceil((widest(Bar::label) + 4) / band);

        List<Element> elements = new ArrayList<>();
        if (bar.value() > 0) {
            elements.add(Shapes.withTooltip(
                    Shapes.column("bar", middle - thick / 2, top, thick, frame.bottom()),
                    bar.label() + ": " + bar.text()));
        }
        if (labelled) {
            elements.add(Shapes.text("value", middle, top - 5, Anchor.MIDDLE, bar.text()));
        }
        if ((bars.size() - 1 - i) % every == 0) {
            elements.add(
                    Shapes.textWithin((int) frame.right(), "quiet", middle, frame.bottom() + Frame.LINE, bar.label()));
        }
        return elements;
    }

    private double widest(Function<Bar, String> text) {
        return bars.stream().map(text).mapToDouble(TextWidth::of).max().orElse(0);
    }
}
