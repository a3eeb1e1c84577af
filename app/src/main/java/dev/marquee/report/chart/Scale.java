package dev.marquee.report.chart;

/**
 * From values to places along a drawing.
 *
 * @param low a value
 * @param high another; where it equals low, all values lie in the middle
 * @param from where low lies
 * @param to where high lies
 * @param logarithmic whether equal ratios of values are equally far apart; then both values are above 0
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
