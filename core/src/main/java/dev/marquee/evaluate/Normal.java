package dev.marquee.evaluate;

/** The standard normal distribution. */
final class Normal {
    private static final double ROOT_2 = Math.sqrt(2);
    private static final double FAR = 3;
    private static final int TERMS = 60;

    private Normal() {}

    /** The chance of a value at least so far from 0, on either side: erfc(|z| / √2). Exact to some 12 digits. */
    static double beyond(double z) {
        double x = Math.abs(z) / ROOT_2;
        return x < FAR ? 1 - nearErf(x) : farErfc(x);
    }

    /** 2/√π Σ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)), in the form without alternating signs (Abramowitz and Stegun 7.1.6). */
    private static double nearErf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /** The continued fraction of Abramowitz and Stegun 7.1.14, from its end. */
    private static double farErfc(double x) {
        double fraction = x;
        for (int n = TERMS; n > 0; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
    }
}
