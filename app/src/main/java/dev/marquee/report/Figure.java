package dev.marquee.report;

import dev.marquee.report.chart.Chart;
import dev.marquee.report.chart.Svg;

/**
 * A chart with a file name and a caption.
 *
 * @param name file name without {@code .svg}: lower case letters, digits and hyphens
 * @param chart the chart
 * @param caption text below the chart, or empty; the chart's title is above it
 */
public record Figure(String name, Chart chart, String caption) {
    /** Checks the name. */
    public Figure {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "'%s' is not a valid figure name; use lower case letters, digits and hyphens".formatted(name));
        }
    }

    /** The chart as a standalone SVG file. */
    public String file() {
        return Svg.file(chart);
    }
}
