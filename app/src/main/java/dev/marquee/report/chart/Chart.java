package dev.marquee.report.chart;

/** Something to see: it can be drawn at any width from {@link Svg#NARROW} on. Immutable. */
public interface Chart {
    /** What it says to those who cannot see it. */
    Caption caption();

    /** Draws it, with text of {@link Svg#FONT_SIZE}. */
    Drawing draw(int width);
}
