package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;

/**
 * Draws one user's ladder given the machine's values for their ratings: a proposal by one Newton step from where the ladder
 * is, with as much noise as the curvature there leaves, accepted or not by Metropolis and Hastings. Gamerman, "Sampling
 * from the posterior distribution in generalized linear mixed models" (1997). Costs two passes over the user's ratings.
 */
final class CutpointSampler {
    private static final int CLIMB = 3;

    private final double[] proposal;
    private CutpointPosterior current;
    private CutpointPosterior proposed;

    CutpointSampler(int steps) {
        this.proposal = new double[steps];
        this.current = new CutpointPosterior(steps);
        this.proposed = new CutpointPosterior(steps);
    }

    /**
     * Takes some Newton steps towards where a ladder is likeliest, for a chain to begin from: far from there hardly any
     * proposal is accepted, and a ladder that starts on its prior's mean may stay there for good.
     */
    void climb(double[] cutpoints, CutpointPrior prior, CutpointPosterior.ObservedRating seen) {
        for (int step = 0; step < CLIMB; step++) {
            current.at(cutpoints, prior, seen);
            current.climbUp(cutpoints);
        }
    }

    /** Moves a ladder, or leaves it. */
    void draw(double[] cutpoints, CutpointPrior prior, CutpointPosterior.ObservedRating seen, Rng rng) {
        current.at(cutpoints, prior, seen);
        current.propose(proposal, rng);
        proposed.at(proposal, prior, seen);
        double logRatio = proposed.logDensity()
                + proposed.logProposal(cutpoints)
                - current.logDensity()
                - current.logProposal(proposal);
        if (Math.log(1 - rng.nextDouble()) < logRatio) {
            System.arraycopy(proposal, 0, cutpoints, 0, cutpoints.length);
            CutpointPosterior left = current;
            current = proposed;
            proposed = left;
        }
    }

    /** A threshold of the ladder drawn last. */
    double threshold(int step) {
        return current.threshold(step);
    }
}
