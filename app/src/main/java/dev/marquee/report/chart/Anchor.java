package dev.marquee.report.chart;

/** Which part of a text stands where the text is put. */
enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    final String value;

    Anchor(String value) {
        this.value = value;
    }
}
