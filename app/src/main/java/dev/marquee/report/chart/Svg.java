package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.TextResource;

/** Charts as SVG: within a page, whose style sheet they share, or as files that stand alone. */
public final class Svg {
    /** For phones, and for two beside one another: legible when shown 290 pixels wide. */
    public static final int NARROW = 340;

    /** For the full width of a page, and for files. */
    public static final int WIDE = 880;

    /** The size of text in a drawing's own units, which are pixels where it is shown at its width. */
    public static final double FONT_SIZE = 13;

    /** The rules for charts, in light and dark, for a page's style sheet. */
    public static final String STYLE = TextResource.text(Svg.class, "chart.css");

    private static final double MARGIN = 20;
    private static final double HEAD = 34;

    private Svg() {}

    /** A part of a page, as wide as its place. */
    public static Element inline(Chart chart, int width) {
        Drawing drawing = chart.draw(width);
        return root(chart.caption())
                .with("viewBox", viewBox(0, 0, width, drawing.height()))
                .add(drawing.elements());
    }

    /** A whole file, at most as wide as {@link #WIDE}, under its title and on paper of its own. */
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
