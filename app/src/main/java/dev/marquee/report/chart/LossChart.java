package dev.marquee.report.chart;

import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Training and validation loss by epoch, with the best epoch marked.
 *
 * @param caption title and description
 * @param history at least one epoch
 */
public record LossChart(Caption caption, TrainingHistory history) implements Chart {
    private static final double MIN_FOR_DOT = 10;

    /** Ratio of highest to lowest loss above which the axis is logarithmic. */
    private static final double LOGARITHMIC_FROM = 10;

    /** Creates a chart with a generated caption. */
    public static LossChart of(TrainingHistory history) {
        Epoch best = best(history);
        String description =
                "Over %d epochs the validation loss is lowest, %s, in epoch %d; the training loss there is %s."
                        .formatted(
                                history.epochs().size(),
                                loss(best.validationLoss()),
                                best.number(),
                                loss(best.trainingLoss()));
        return new LossChart(new Caption("Training and validation loss by epoch", description), history);
    }

    @Override
    public Drawing draw(int width) {
        double height = 1.1 * Frame.height(width);
        Ticks ticks = ticks(Frame.ticks(height));
        double top = 2.9 * Frame.LINE;
        Frame frame = new Frame(Frame.gutter(ticks), top, width - 8, height - 2.4 * Frame.LINE);
        Scale y = new Scale(
                Math.min(lowest(), ticks.values().getFirst()),
                Math.max(highest(), ticks.values().getLast()),
                frame.bottom(),
                frame.top(),
                isLogarithmic());
        Scale x = frame.x(1, history.epochs().size());

        List<Element> elements = new ArrayList<>(legend());
        elements.addAll(frame.grid(y, ticks));
        elements.add(frame.base());
        elements.addAll(best(frame, x, y));
        Polyline training = new Polyline(frame.bottom());
        Polyline validation = new Polyline(frame.bottom());
        for (Epoch epoch : history.epochs()) {
            add(training, x, y, epoch, epoch.trainingLoss(), "dot");
            add(validation, x, y, epoch, epoch.validationLoss(), "dot second");
        }
        elements.add(training.line("line dashed"));
        elements.add(validation.line("line second"));
        if (frame.width() / history.epochs().size() >= MIN_FOR_DOT) {
            elements.addAll(training.dots());
            elements.addAll(validation.dots());
        }
        elements.addAll(frame.below(x, Ticks.integers(1, history.epochs().size(), width / 40), width));
        elements.add(frame.nameBelow("Epoch"));
        return new Drawing(height, elements);
    }

    private static void add(Polyline line, Scale x, Scale y, Epoch epoch, double loss, String dotClass) {
        if (Double.isFinite(loss)) {
            line.lineTo(
                    x.at(epoch.number()), y.at(loss), dotClass, "epoch %d: %s".formatted(epoch.number(), loss(loss)));
        } else {
            line.interrupt();
        }
    }

    private static List<Element> legend() {
        double base = Svg.FONT_SIZE;
        double second = 22 + TextWidth.of("training") + 26;
        return List.of(
                Shapes.line("line dashed", 0, base - 4, 22, base - 4),
                Shapes.text("quiet", 30, base, Anchor.START, "training"),
                Shapes.line("line second", second, base - 4, second + 22, base - 4),
                Shapes.text("quiet", second + 30, base, Anchor.START, "validation"));
    }

    private List<Element> best(Frame frame, Scale x, Scale y) {
        Epoch best = best(history);
        if (!Double.isFinite(best.validationLoss())) {
            return List.of();
        }
        double at = x.at(best.number());
        String label = "best: epoch %d, %s".formatted(best.number(), loss(best.validationLoss()));
        return List.of(
                Shapes.line("mark", at, frame.top() - 4, at, frame.bottom()),
                Shapes.textWithin((int) frame.right(), "accent", at, frame.top() - 10, label),
                Shapes.circle("ring", at, y.at(best.validationLoss()), 6));
    }

    private Ticks ticks(int max) {
        Ticks ticks =
                isLogarithmic() ? Ticks.logarithmic(lowest(), highest(), max) : Ticks.around(lowest(), highest(), max);
        return ticks.values().isEmpty() ? Ticks.around(lowest(), highest(), max) : ticks;
    }

    private boolean isLogarithmic() {
        return lowest() > 0 && highest() / lowest() > LOGARITHMIC_FROM;
    }

    private double lowest() {
        return losses().min().orElse(0);
    }

    private double highest() {
        return losses().max().orElse(1);
    }

    private DoubleStream losses() {
        return history.epochs().stream()
                .flatMapToDouble(epoch -> DoubleStream.of(epoch.trainingLoss(), epoch.validationLoss()))
                .filter(Double::isFinite);
    }

    private static Epoch best(TrainingHistory history) {
        return history.epochs().get(history.best() - 1);
    }

    private static String loss(double loss) {
        return Double.isFinite(loss) ? Numbers.decimals(loss, 4) : "not finite";
    }
}
