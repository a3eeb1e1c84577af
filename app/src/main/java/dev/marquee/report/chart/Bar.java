package dev.marquee.report.chart;

import java.util.List;

/**
 * A bar.
 *
 * @param label name: {@code Drama}
 * @param value length: finite, at least 0
 * @param text formatted value: {@code 34 %}
 */
public record Bar(String label, double value, String text) {
    /** Upper end of a scale from 0: the largest value, or 1 if all are 0. */
    static double highest(List<Bar> bars) {
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        return highest > 0 ? highest : 1;
    }
}
