package dev.marquee.math;

/**
 * The constants of one step of Adam.
 *
 * @param rate the step size, corrected for the first moment's bias: {@code learningRate / (1 - beta1^t)}
 * @param secondCorrection {@code 1 / (1 - beta2^t)}
 * @param decay the L2 penalty's factor: the gradient gains {@code decay} times the parameter
 */
public record AdamRates(float rate, float secondCorrection, float decay) {
    /** Decay rate of the first moment. */
    public static final float BETA_1 = 0.9f;

    /** Decay rate of the second moment. */
    public static final float BETA_2 = 0.999f;

    /** Avoids division by zero. */
    public static final float EPSILON = 1e-8f;

    /** The constants of step {@code t}, 1-based. */
    public static AdamRates ofStep(int t, double learningRate, double decay) {
        return new AdamRates(
                (float) (learningRate / (1 - Math.pow(BETA_1, t))), (float) (1 / (1 - Math.pow(BETA_2, t))), (float)
                        decay);
    }

    /** Updates parameter {@code i} and its moments, and sets its gradient to 0. */
    public void step(float[] gradient, float[] first, float[] second, float[] parameters, int i) {
        float g = gradient[i] + decay * parameters[i];
        float m = first[i] += (1 - BETA_1) * (g - first[i]);
        float v = second[i] += (1 - BETA_2) * (g * g - second[i]);
        parameters[i] -= rate * m / ((float) Math.sqrt(v * secondCorrection) + EPSILON);
        gradient[i] = 0;
    }
}
