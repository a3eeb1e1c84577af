/**
 * What every algorithm is to the rest of Marquee: a {@link dev.marquee.model.Trainer} that learns a
 * {@link dev.marquee.model.Model} from a data set, and what a model may be able to do beyond scoring movies.
 *
 * <p>A capability is an interface a model implements: {@link dev.marquee.model.RatingModel},
 * {@link dev.marquee.model.DistributionModel}, {@link dev.marquee.model.FoldInModel},
 * {@link dev.marquee.model.MovieFoldInModel}, {@link dev.marquee.model.MovieSimilarityModel}, {@link dev.marquee.model.TrainingHistoryModel},
 * {@link dev.marquee.model.GenreScorer}, {@link dev.marquee.model.ParameterModel}, {@link dev.marquee.model.FormulaModel}. A model is complete once constructed
 * and never changes. No algorithm lives here, and no file format.
 */
@NullMarked
package dev.marquee.model;

import org.jspecify.annotations.NullMarked;
