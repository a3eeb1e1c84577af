/**
 * A Bayesian factorization machine in blocks, sampled: who rates what, what is known of both, and which value. Here are its
 * features, its chains, its two ways to see a rating, and the model made of what the chains have drawn. Start at
 * {@link dev.marquee.algorithm.bayesfm.BayesFmTrainer}; options are checked in
 * {@link dev.marquee.algorithm.bayesfm.BayesFmOptions}.
 */
@NullMarked
package dev.marquee.algorithm.bayesfm;

import org.jspecify.annotations.NullMarked;
