package dev.marquee.report.chart;

/**
 * A bar.
 *
 * @param label what it stands for: {@code Drama}
 * @param value how long it is: finite, at least 0
 * @param text the value as people read it: {@code 34 %}
 */
public record Bar(String label, double value, String text) {}
