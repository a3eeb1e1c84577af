package dev.marquee.report.chart;

/** Horizontal alignment of a text relative to its position (SVG {@code text-anchor}). */
enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    final String value;

    Anchor(String value) {
        this.value = value;
    }
}
