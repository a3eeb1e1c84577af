package dev.marquee.math;

/**
 * The constants of one step of Adam.
 *
 * @param rate the step size, corrected for the first moment's bias: {@code learningRate / (1 - beta1^t)}
 * @param secondCorrection {@code 1 / (1 - beta2^t)}
 * @param decay the L2 penalty's share in the gradient, as a factor of the parameter
 */
public record AdamRates(float rate, float secondCorrection, float decay) {
    /** How much of the first moment a step keeps. */
    public static final float BETA_1 = 0.9f;

    /** How much of the second moment a step keeps. */
    public static final float BETA_2 = 0.999f;

    /** Keeps the division finite. */
    public static final float EPSILON = 1e-8f;

    /** The constants of step {@code t}, from 1. */
    public static AdamRates ofStep(int t, double learningRate, double decay) {
        return new AdamRates(
                (float) (learningRate / (1 - Math.pow(BETA_1, t))), (float) (1 / (1 - Math.pow(BETA_2, t))), (float)
                        decay);
    }
}
