/**
 * A Bayesian factorization machine in blocks, fitted by Gibbs sampling, with features of who rated what and of users'
 * and movies' attributes. This package has its design, its chains and the model made of their posterior draws. Start at
 * {@link dev.marquee.algorithm.bayesfm.BayesFmTrainer}; options are checked in {@link
 * dev.marquee.algorithm.bayesfm.BayesFmOptions}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm;

import org.jspecify.annotations.NullMarked;
