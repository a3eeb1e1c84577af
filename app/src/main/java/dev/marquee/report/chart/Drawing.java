package dev.marquee.report.chart;

import dev.marquee.report.markup.Element;
import java.util.List;

/**
 * A chart drawn at a given width.
 *
 * @param height height of the drawing
 * @param elements back to front
 */
public record Drawing(double height, List<Element> elements) {
    /** Copies the list. */
    public Drawing {
        elements = List.copyOf(elements);
    }
}
