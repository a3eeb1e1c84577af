package dev.marquee.report.chart;

import java.util.List;

/**
 * A bar.
 *
 * @param label what it stands for: {@code Drama}
 * @param value how long it is: finite, at least 0
 * @param text the value as people read it: {@code 34 %}
 */
public record Bar(String label, double value, String text) {
    /** Where a scale from 0 for these ends: at the longest, or at 1 where all are 0. */
    static double highest(List<Bar> bars) {
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        return highest > 0 ? highest : 1;
    }
}
