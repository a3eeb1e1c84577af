package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How one or more things went over time, one under the other: they share the time, never a scale.
 *
 * @param caption in words
 * @param times first days of periods, equally far apart, at least one
 * @param series at least one, each with a value for each time
 */
public record TimeChart(Caption caption, List<LocalDate> times, List<Series> series) implements Chart {
    private static final double MIN_FOR_DOT = 16;

    /** Copies the lists and checks that they agree. */
    public TimeChart {
        times = List.copyOf(times);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != times.size()) {
                throw new IllegalArgumentException(
                        "%d values of %s for %d times".formatted(one.values().size(), one.name(), times.size()));
            }
        }
    }

    @Override
    public Drawing draw(int width) {
        double panel = (series.size() == 1 ? 0.8 : 0.6) * Frame.height(width);
        double left = series.stream()
                .mapToDouble(one -> Frame.gutter(ticks(one, panel)))
                .max()
                .orElse(0);
        List<Element> elements = new ArrayList<>();
        Frame frame = new Frame(left, 0, width - 8, 0);
        double top = 0;
        for (int i = 0; i < series.size(); i++) {
            frame = new Frame(left, top + 1.6 * Frame.LINE, width - 8, top + panel);
            elements.addAll(panel(frame, series.get(i), i == 0 ? "" : " second"));
            top += panel + 0.6 * Frame.LINE;
        }
        Scale x = x(frame);
        elements.add(frame.base());
        elements.addAll(frame.below(x, TimeTicks.of(times, frame.width()), width));
        return new Drawing(frame.bottom() + 1.5 * Frame.LINE, elements);
    }

    private List<Element> panel(Frame frame, Series one, String rank) {
        Ticks ticks = ticks(one, frame.height());
        double low = Math.min(one.lowest(), ticks.values().getFirst());
        Scale y = frame.y(low, Math.max(one.highest(), ticks.values().getLast()));
        Scale x = x(frame);
        Polyline line = new Polyline(frame.bottom());
        for (int i = 0; i < times.size(); i++) {
            if (one.values().get(i).isPresent()) {
                double value = one.values().get(i).getAsDouble();
                String hint = TimeTicks.month(times.get(i)) + ": " + one.label().apply(value);
                line.to(x.at(i), y.at(value), "dot" + rank, hint);
            } else {
                line.lift();
            }
        }
        line.lift();

        List<Element> elements = new ArrayList<>(frame.grid(y, ticks));
        elements.add(frame.nameAbove(one.name()));
        if (one.fromZero()) {
            elements.add(line.area());
        }
        elements.add(line.line("line" + rank));
        if (frame.width() / times.size() >= MIN_FOR_DOT) {
            elements.addAll(line.dots());
        }
        return elements;
    }

    private Ticks ticks(Series one, double height) {
        int max = Frame.ticks(height);
        return one.fromZero() ? Ticks.upTo(one.highest(), max) : Ticks.around(one.lowest(), one.highest(), max);
    }

    private Scale x(Frame frame) {
        return frame.x(0, times.size() - 1.0);
    }
}
