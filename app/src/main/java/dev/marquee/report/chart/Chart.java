package dev.marquee.report.chart;

/** A chart that can be drawn at any width of at least {@link Svg#NARROW}. Immutable. */
public interface Chart {
    /** Title and text alternative, for screen readers. */
    Caption caption();

    /** Draws the chart with text of {@link Svg#FONT_SIZE}. */
    Drawing draw(int width);
}
