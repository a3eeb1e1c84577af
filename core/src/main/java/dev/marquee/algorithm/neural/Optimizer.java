package dev.marquee.algorithm.neural;

/** How parameters follow their gradient. */
public enum Optimizer {
    /** Adam (Kingma and Ba 2015), with the decay in the gradient. */
    ADAM,
    /** Plain stochastic gradient descent. */
    SGD
}
