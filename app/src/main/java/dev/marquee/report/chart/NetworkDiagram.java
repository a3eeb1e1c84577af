package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Diagram of a feed-forward network from its inputs on the left to its single output on the right: inputs as blocks sized by
 * width, hidden layers as columns of units, with an ellipsis if a layer has more units than can be drawn.
 *
 * @param caption title and description
 * @param inputs top to bottom, at least one
 * @param hidden widths of the hidden layers, at least one
 * @param activation activation function of the hidden layers: {@code ReLU}
 * @param output name of the output: {@code rating}
 */
public record NetworkDiagram(
        Caption caption, List<Input> inputs, List<Integer> hidden, String activation, String output) implements Chart {
    private static final double GAP = 8;
    private static final double MIN_BLOCK_HEIGHT = 24;
    private static final double HEIGHT_PER_DOUBLING = 7;
    private static final double MIN_HEIGHT = 150;
    private static final double RADIUS = 9;
    private static final int MAX_UNITS = 9;

    /** Copies the lists. */
    public NetworkDiagram {
        inputs = List.copyOf(inputs);
        hidden = List.copyOf(hidden);
    }

    /**
     * A block of inputs.
     *
     * @param name {@code user}
     * @param width number of values
     * @param learned whether the values are learned (an embedding) or given (features)
     */
    public record Input(String name, int width, boolean learned) {}

    /** Position of a layer and of its units in the drawing. */
    private record Layer(double x, List<Double> units) {}

    @Override
    public Drawing draw(int width) {
        double top = 2.6 * Frame.LINE;
        double blockWidth = Math.min(220, 0.47 * width);
        double blocks = inputs.stream().mapToDouble(NetworkDiagram::height).sum() + GAP * (inputs.size() - 1);
        double bottom = top + Math.max(MIN_HEIGHT, blocks);
        List<Layer> layers = layers(width, blockWidth, top, bottom);

        List<Element> elements = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            elements.addAll(edges(layers.get(i - 1), layers.get(i)));
        }
        elements.addAll(blocks(blockWidth, top));
        elements.addAll(units(layers));
        elements.addAll(heads(layers));
        return new Drawing(bottom + 4, elements);
    }

    private static double height(Input input) {
        return MIN_BLOCK_HEIGHT + HEIGHT_PER_DOUBLING * Math.log(input.width()) / Math.log(2);
    }

    private List<Layer> layers(int width, double blockWidth, double top, double bottom) {
        List<Layer> layers = new ArrayList<>();
        List<Double> middles = new ArrayList<>();
        double at = top;
        for (Input input : inputs) {
            middles.add(at + height(input) / 2);
            at += height(input) + GAP;
        }
        layers.add(new Layer(blockWidth, middles));
        double last = width - Math.max(RADIUS, TextWidth.of(output) / 2);
        double step = (last - blockWidth) / (hidden.size() + 1);
        for (int i = 0; i < hidden.size(); i++) {
            layers.add(new Layer(blockWidth + (i + 1) * step, unitPositions(hidden.get(i), top, bottom)));
        }
        layers.add(new Layer(last, List.of((top + bottom) / 2)));
        return layers;
    }

    private static List<Double> unitPositions(int units, double top, double bottom) {
        int drawn = Math.min(units, Math.min(MAX_UNITS, (int) ((bottom - top) / (2 * RADIUS + 4))));
        double step = (bottom - top) / drawn;
        return IntStream.range(0, drawn).mapToObj(i -> top + (i + 0.5) * step).toList();
    }

    private static List<Element> edges(Layer from, Layer to) {
        return from.units().stream()
                .flatMap(start -> to.units().stream().map(end -> Shapes.line("edge", from.x(), start, to.x(), end)))
                .toList();
    }

    private List<Element> blocks(double blockWidth, double top) {
        List<Element> elements = new ArrayList<>();
        double at = top;
        for (Input input : inputs) {
            double base = at + height(input) / 2 + Svg.FONT_SIZE / 3;
            String size = Numbers.count(input.width());
            double available = blockWidth - TextWidth.of(size) - 2.25 * GAP;
            elements.add(Shapes.rectangle("paper", 0.5, at, blockWidth - 1, height(input)));
            elements.add(
                    Shapes.rectangle(input.learned() ? "block" : "block second", 0.5, at, blockWidth - 1, height(input))
                            .with("rx", 4));
            elements.add(Shapes.text("label", GAP, base, Anchor.START, TextWidth.fit(input.name(), available)));
            elements.add(Shapes.text("quiet", blockWidth - GAP, base, Anchor.END, size));
            at += height(input) + GAP;
        }
        return elements;
    }

    private List<Element> units(List<Layer> layers) {
        List<Element> elements = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            List<Double> units = layers.get(i).units();
            boolean more = i <= hidden.size() && hidden.get(i - 1) > units.size();
            for (int unit = 0; unit < units.size(); unit++) {
                double x = layers.get(i).x();
                if (more && unit == units.size() / 2) {
                    elements.addAll(ellipsis(x, units.get(unit)));
                } else {
                    elements.add(Shapes.circle("paper", x, units.get(unit), RADIUS));
                    elements.add(Shapes.circle("block", x, units.get(unit), RADIUS));
                }
            }
        }
        return elements;
    }

    private static List<Element> ellipsis(double x, double y) {
        return List.of(
                Shapes.circle("paper", x, y, RADIUS + 2),
                Shapes.circle("dot", x, y - 6, 1.8),
                Shapes.circle("dot", x, y, 1.8),
                Shapes.circle("dot", x, y + 6, 1.8));
    }

    private List<Element> heads(List<Layer> layers) {
        List<Element> elements = new ArrayList<>();
        double upper = Svg.FONT_SIZE;
        double lower = upper + Frame.LINE;
        int all = inputs.stream().mapToInt(Input::width).sum();
        elements.add(Shapes.text("strong", 0, upper, Anchor.START, Numbers.count(all)));
        elements.add(Shapes.text("quiet", 0, lower, Anchor.START, "inputs"));
        for (int i = 0; i < hidden.size(); i++) {
            double x = layers.get(i + 1).x();
            elements.add(Shapes.text("strong", x, upper, Anchor.MIDDLE, Numbers.count(hidden.get(i))));
            elements.add(Shapes.text("quiet", x, lower, Anchor.MIDDLE, activation));
        }
        Layer last = layers.getLast();
        elements.add(Shapes.text("quiet", last.x(), last.units().getFirst() - 2 * RADIUS, Anchor.MIDDLE, output));
        return elements;
    }
}
