/**
 * Lists for all users of a data set: the same as those of {@link dev.marquee.recommend.Recommender}, computed for many users
 * at the same time.
 *
 * <p>What is equal for all users is computed once, and models of factors are scored by products of matrices. Files and
 * interrupted runs are not here. Not exported. Start at {@link dev.marquee.recommend.batch.BatchRecommender}.
 */
@NullMarked
package dev.marquee.recommend.batch;

import org.jspecify.annotations.NullMarked;
