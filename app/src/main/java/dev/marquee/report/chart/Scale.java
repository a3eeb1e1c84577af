package dev.marquee.report.chart;

/**
 * Maps values to coordinates of a drawing.
 *
 * @param low lower value
 * @param high upper value; if equal to low, all values map to the middle
 * @param from coordinate of low
 * @param to coordinate of high
 * @param logarithmic whether the scale is logarithmic; then both values must be above 0
 */
record Scale(double low, double high, double from, double to, boolean logarithmic) {
    static Scale linear(double low, double high, double from, double to) {
        return new Scale(low, high, from, to, false);
    }

    static Scale logarithmic(double low, double high, double from, double to) {
        return new Scale(low, high, from, to, true);
    }

    double at(double value) {
        if (low == high) {
            return (from + to) / 2;
        }
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }
}
