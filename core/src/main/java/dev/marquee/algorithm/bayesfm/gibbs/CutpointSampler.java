package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;

/**
 * Metropolis–Hastings step for one user's cutpoints given the linear predictors of their ratings: the proposal is one
 * Newton step from the current value plus normal noise with the curvature there as precision. Gamerman, "Sampling from
 * the posterior distribution in generalized linear mixed models" (1997). Costs two passes over the user's ratings.
 */
final class CutpointSampler {
    private static final int NEWTON_STEPS = 3;

    private final double[] proposal;
    private CutpointPosterior current;
    private CutpointPosterior proposed;

    CutpointSampler(int steps) {
        this.proposal = new double[steps];
        this.current = new CutpointPosterior(steps);
        this.proposed = new CutpointPosterior(steps);
    }

    /**
     * Takes some Newton steps towards the mode, to start a chain: far from the mode hardly any proposal is accepted,
     * and cutpoints that start at the prior mean may stay there for good.
     */
    void newtonAscent(double[] cutpoints, CutpointPrior prior, CutpointPosterior.ObservedRatings ratings) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
            current.at(cutpoints, prior, ratings);
            current.newtonStep(cutpoints);
        }
    }

    /** Draws new cutpoints, or keeps the current ones if the proposal is rejected. */
    void draw(double[] cutpoints, CutpointPrior prior, CutpointPosterior.ObservedRatings ratings, Rng rng) {
        current.at(cutpoints, prior, ratings);
        current.propose(proposal, rng);
        proposed.at(proposal, prior, ratings);
        double logRatio = proposed.logDensity()
                + proposed.logProposal(cutpoints)
                - current.logDensity()
                - current.logProposal(proposal);
        if (Math.log(1 - rng.nextDouble()) < logRatio) {
            System.arraycopy(proposal, 0, cutpoints, 0, cutpoints.length);
            CutpointPosterior previous = current;
            current = proposed;
            proposed = previous;
        }
    }

    /** A threshold of the latest draw. */
    double threshold(int step) {
        return current.threshold(step);
    }
}
