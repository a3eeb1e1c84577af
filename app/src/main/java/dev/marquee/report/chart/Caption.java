package dev.marquee.report.chart;

/**
 * A chart in words.
 *
 * @param title what it shows: {@code Ratings by value}
 * @param description what there is to see: its highest point, its shape
 */
public record Caption(String title, String description) {}
