package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Time series in stacked panels that share the time axis but not the value axis.
 *
 * @param caption title and description
 * @param times first days of equally long periods, at least one
 * @param series at least one, each with one value per time
 */
public record TimeChart(Caption caption, List<LocalDate> times, List<Series> series) implements Chart {
    private static final double MIN_FOR_DOT = 16;

    /** Copies the lists and checks their sizes. */
    public TimeChart {
        times = List.copyOf(times);
        series = List.copyOf(series);
        for (Series line : series) {
            if (line.values().size() != times.size()) {
                throw new IllegalArgumentException(
                        "%d values of %s for %d times".formatted(line.values().size(), line.name(), times.size()));
            }
        }
    }

    @Override
    public Drawing draw(int width) {
        double panel = (series.size() == 1 ? 0.8 : 0.6) * Frame.height(width);
        double left = series.stream()
                .mapToDouble(line -> Frame.gutter(ticks(line, panel)))
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

    private List<Element> panel(Frame frame, Series values, String rank) {
        Ticks ticks = ticks(values, frame.height());
        double low = Math.min(values.lowest(), ticks.values().getFirst());
        Scale y = frame.y(low, Math.max(values.highest(), ticks.values().getLast()));
        Scale x = x(frame);
        Polyline line = new Polyline(frame.bottom());
        for (int i = 0; i < times.size(); i++) {
            if (values.values().get(i).isPresent()) {
                double value = values.values().get(i).getAsDouble();
                String hint =
                        TimeTicks.month(times.get(i)) + ": " + values.label().apply(value);
                line.lineTo(x.at(i), y.at(value), "dot" + rank, hint);
            } else {
                line.interrupt();
            }
        }
        line.interrupt();

        List<Element> elements = new ArrayList<>(frame.grid(y, ticks));
        elements.add(frame.nameAbove(values.name()));
        if (values.fromZero()) {
            elements.add(line.area());
        }
        elements.add(line.line("line" + rank));
        if (frame.width() / times.size() >= MIN_FOR_DOT) {
            elements.addAll(line.dots());
        }
        return elements;
    }

    private Ticks ticks(Series values, double height) {
        int max = Frame.ticks(height);
        return values.fromZero()
                ? Ticks.upTo(values.highest(), max)
                : Ticks.around(values.lowest(), values.highest(), max);
    }

    private Scale x(Frame frame) {
        return frame.x(0, times.size() - 1.0);
    }
}
