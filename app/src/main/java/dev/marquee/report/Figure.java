package dev.marquee.report;

import dev.marquee.report.chart.Chart;
import dev.marquee.report.chart.Svg;

/**
 * A chart with its name and what is written under it.
 *
 * @param name of its file, without {@code .svg}: lower case letters, digits and hyphens
 * @param chart what is drawn
 * @param caption what to see in it, or empty; the chart's title stands above it
 */
public record Figure(String name, Chart chart, String caption) {
    /** Checks the name. */
    public Figure {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("'%s' is not a name of lower case words and hyphens".formatted(name));
        }
    }

    /** The chart as a file that stands alone. */
    public String file() {
        return Svg.file(chart);
    }
}
