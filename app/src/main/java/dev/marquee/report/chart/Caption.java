package dev.marquee.report.chart;

/**
 * Title and text alternative of a chart.
 *
 * @param title what the chart shows: {@code Ratings by value}
 * @param description what can be seen: its maximum, its shape
 */
public record Caption(String title, String description) {}
