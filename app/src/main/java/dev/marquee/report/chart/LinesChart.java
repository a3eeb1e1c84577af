package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Line chart of several series over the same steps, such as error by user activity. The axis need not start at 0. Colours
 * distinguish as many lines as the style sheet has ranks; further lines are dashed.
 *
 * @param caption title and description
 * @param across name of the horizontal axis
 * @param up name of the vertical axis
 * @param steps left to right, at least one
 * @param lines at least one, each with one value per step, empty if missing
 */
public record LinesChart(Caption caption, String across, String up, List<String> steps, List<Series> lines)
        implements Chart {
    private static final List<String> RANKS = List.of("", " second", " third", " fourth", " fifth", " sixth");
    private static final double SAMPLE = 22;
    private static final double GAP = 8;

    /** Copies the lists and checks their sizes. */
    public LinesChart {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
        for (Series line : lines) {
            if (line.values().size() != steps.size()) {
                throw new IllegalArgumentException(
                        "%d values of %s for %d steps".formatted(line.values().size(), line.name(), steps.size()));
            }
        }
    }

    @Override
    public Drawing draw(int width) {
        List<Element> elements = new ArrayList<>();
        double top = legend(width, elements) + 2.3 * Frame.LINE;
        double height = top + 0.9 * Frame.height(width) + 2.4 * Frame.LINE;
        double lowest = lines.stream().mapToDouble(Series::lowest).min().orElse(0);
        double highest = lines.stream().mapToDouble(Series::highest).max().orElse(1);
        Ticks ticks = Ticks.around(lowest, highest, Frame.ticks(height - top));
        Frame frame = new Frame(Frame.gutter(ticks), top, width - 8, height - 2.4 * Frame.LINE);
        Scale y = frame.y(ticks.values().getFirst(), ticks.values().getLast());
        double band = frame.width() / steps.size();

        elements.addAll(frame.grid(y, ticks));
        elements.add(frame.nameAbove(up));
        for (int i = 0; i < lines.size(); i++) {
            elements.addAll(line(lines.get(i), i, frame, y, band));
        }
        elements.add(frame.base());
        double widest = steps.stream().mapToDouble(TextWidth::of).max().orElse(0);
        int every = (int) Math.ceil((widest + GAP) / band);
        for (int step = 0; step < steps.size(); step += every) {
            elements.add(Shapes.textWithin(
                    width, "quiet", frame.left() + (step + 0.5) * band, frame.bottom() + Frame.LINE, steps.get(step)));
        }
        elements.add(frame.nameBelow(across));
        return new Drawing(height, elements);
    }

    private List<Element> line(Series series, int rank, Frame frame, Scale y, double band) {
        Polyline line = new Polyline(frame.bottom());
        for (int step = 0; step < steps.size(); step++) {
            OptionalDouble value = series.values().get(step);
            if (value.isPresent()) {
                String hint = "%s, %s: %s"
                        .formatted(series.name(), steps.get(step), Numbers.decimals(value.getAsDouble(), 4));
                line.lineTo(
                        frame.left() + (step + 0.5) * band,
                        y.at(value.getAsDouble()),
                        "dot" + RANKS.get(rank % RANKS.size()),
                        hint);
            } else {
                line.interrupt();
            }
        }
        List<Element> elements = new ArrayList<>(List.of(line.line(style(rank))));
        elements.addAll(line.dots());
        return elements;
    }

    /** Adds line samples with names, in as many rows as needed; returns the baseline of the last row. */
    private double legend(int width, List<Element> elements) {
        double left = 0;
        double base = Svg.FONT_SIZE;
        for (int i = 0; i < lines.size(); i++) {
            String name = TextWidth.fit(lines.get(i).name(), width - SAMPLE - GAP);
            double wide = SAMPLE + GAP + TextWidth.of(name);
            if (left > 0 && left + wide > width) {
                left = 0;
                base += Frame.LINE;
            }
            elements.add(Shapes.line(style(i), left, base - 4, left + SAMPLE, base - 4));
            elements.add(Shapes.text("quiet", left + SAMPLE + GAP, base, Anchor.START, name));
            left += wide + 2.5 * GAP;
        }
        return base;
    }

    private static String style(int rank) {
        return "line" + RANKS.get(rank % RANKS.size()) + (rank < RANKS.size() ? "" : " dashed");
    }
}
