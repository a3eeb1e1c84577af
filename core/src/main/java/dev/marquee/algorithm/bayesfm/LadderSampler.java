package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Rng;

/**
 * Draws one user's ladder given the machine's values for their ratings: a proposal by one Newton step from where the
 * ladder is, with as much noise as the curvature there leaves, accepted or not by Metropolis and Hastings. Gamerman,
 * "Sampling from the posterior distribution in generalized linear mixed models" (1997). Costs two passes over the user's
 * ratings. Confined to one thread.
 */
final class LadderSampler {
    private final int steps;
    private final double[] proposal;
    private LadderPosterior current;
    private LadderPosterior proposed;
    long tried;
    long accepted;

    LadderSampler(int steps) {
        this.steps = steps;
        this.proposal = new double[steps];
        this.current = new LadderPosterior(steps);
        this.proposed = new LadderPosterior(steps);
    }

    /** Moves a ladder, or leaves it. */
    void draw(double[] ladder, Hyperprior[] priors, float[] values, byte[] levels, int from, int to, Rng rng) {
        current.at(ladder, priors, values, levels, from, to);
        current.propose(proposal, rng);
        proposed.at(proposal, priors, values, levels, from, to);
        double ratio = proposed.logDensity()
                - current.logDensity()
                + proposed.logProposal(ladder)
                - current.logProposal(proposal);
        tried++;
        if (Math.log(1 - rng.nextDouble()) < ratio) {
            accepted++;
            System.arraycopy(proposal, 0, ladder, 0, steps);
            LadderPosterior swapped = current;
            current = proposed;
            proposed = swapped;
        }
    }

    /** A threshold of the ladder drawn last. */
    double threshold(int step) {
        return current.threshold(step);
    }
}
