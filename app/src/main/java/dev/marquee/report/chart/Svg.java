package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.TextResource;

/** Renders charts as SVG: inline in a page, which provides the style sheet, or as standalone files. */
public final class Svg {
    /** Width for phones and for two charts side by side: legible at 290 pixels. */
    public static final int NARROW = 340;

    /** Width for full-width figures and for files. */
    public static final int WIDE = 880;

    /** Font size in units of the drawing, which are pixels if it is shown at its own width. */
    public static final double FONT_SIZE = 13;

    /** CSS rules for charts, for light and dark mode. */
    public static final String STYLE = TextResource.text(Svg.class, "chart.css");

    private static final double MARGIN = 20;
    private static final double HEAD = 34;

    private Svg() {}

    /** An inline SVG element that fills the width of its container. */
    public static Element inline(Chart chart, int width) {
        Drawing drawing = chart.draw(width);
        return root(chart.caption())
                .with("viewBox", viewBox(0, 0, width, drawing.height()))
                .add(drawing.elements());
    }

    /** A standalone SVG file of width {@link #WIDE} plus margins, with title and background. */
    public static String file(Chart chart) {
        Drawing drawing = chart.draw(WIDE);
        double top = MARGIN + HEAD;
        double width = WIDE + 2 * MARGIN;
        double height = top + drawing.height() + MARGIN;
        return root(chart.caption())
                        .with("xmlns", "http://www.w3.org/2000/svg")
                        .with("width", width)
                        .with("height", height)
                        .with("viewBox", viewBox(-MARGIN, -top, width, height))
                        .add(Element.of("style").text(STYLE))
                        .add(Shapes.rectangle("paper", -MARGIN, -top, width, height))
                        .add(Shapes.text(
                                "head",
                                0,
                                FONT_SIZE - HEAD,
                                Anchor.START,
                                chart.caption().title()))
                        .add(drawing.elements())
                + "\n";
    }

    private static Element root(Caption caption) {
        return Element.of("svg", "chart")
                .with("role", "img")
                .add(Element.of("title").text(caption.title()))
                .add(Element.of("desc").text(caption.description()));
    }

    private static String viewBox(double left, double top, double width, double height) {
        return "%s %s %s %s"
                .formatted(Shapes.number(left), Shapes.number(top), Shapes.number(width), Shapes.number(height));
    }
}
