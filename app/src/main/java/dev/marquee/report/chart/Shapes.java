package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.Numbers;

/** SVG shapes of charts; each has a CSS class of the style sheet. */
final class Shapes {
    private Shapes() {}

    static Element rectangle(String styleClass, double x, double y, double width, double height) {
        return Element.of("rect", styleClass)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    static Element line(String styleClass, double x1, double y1, double x2, double y2) {
        return Element.of("line", styleClass)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    static Element circle(String styleClass, double x, double y, double radius) {
        return Element.of("circle", styleClass).with("cx", x).with("cy", y).with("r", radius);
    }

    static Element path(String styleClass, String d) {
        return Element.of("path", styleClass).with("d", d);
    }

    /** Text with its baseline at y and its start, middle or end at x. */
    static Element text(String styleClass, double x, double y, Anchor anchor, String text) {
        return Element.of("text", styleClass)
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor.value)
                .text(text);
    }

    /** Text centred at x, shifted if necessary to stay within 0..width. */
    static Element textWithin(int width, String styleClass, double x, double y, String text) {
        double half = TextWidth.of(text) / 2;
        return text(styleClass, Math.clamp(x, half, Math.max(half, width - half)), y, Anchor.MIDDLE, text);
    }

    /** A column on a base line, with rounded upper corners. */
    static Element column(String styleClass, double x, double top, double width, double base) {
        double r = Math.min(3, Math.min(width / 2, base - top));
        return path(
                styleClass,
                "M%s %sV%sQ%s %s %s %sH%sQ%s %s %s %sV%sZ"
                        .formatted(numbers(
                                x,
                                base,
                                top + r,
                                x,
                                top,
                                x + r,
                                top,
                                x + width - r,
                                x + width,
                                top,
                                x + width,
                                top + r,
                                base)));
    }

    /** A horizontal bar from a line on the left, with rounded right corners. */
    static Element bar(String styleClass, double x, double y, double width, double height) {
        double r = Math.min(3, Math.min(height / 2, width));
        double right = x + width;
        return path(
                styleClass,
                "M%s %sH%sQ%s %s %s %sV%sQ%s %s %s %sH%sZ"
                        .formatted(numbers(
                                x,
                                y,
                                right - r,
                                right,
                                y,
                                right,
                                y + r,
                                y + height - r,
                                right,
                                y + height,
                                right - r,
                                y + height,
                                x)));
    }

    /** Adds a tooltip to the shape. */
    static Element withTooltip(Element shape, String text) {
        return shape.add(Element.of("title").text(text));
    }

    static String number(double coordinate) {
        return Numbers.coordinate(coordinate);
    }

    private static Object[] numbers(double... coordinates) {
        Object[] texts = new Object[coordinates.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = number(coordinates[i]);
        }
        return texts;
    }
}
