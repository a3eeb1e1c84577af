/**
 * The contract of every algorithm: a {@link dev.marquee.model.Trainer} learns a {@link dev.marquee.model.Model} from a
 * data set, and a model may have capabilities beyond scoring movies.
 *
 * <p>A capability is an interface a model implements: {@link dev.marquee.model.RatingModel}, {@link
 * dev.marquee.model.DistributionModel}, {@link dev.marquee.model.FoldInModel}, {@link
 * dev.marquee.model.MovieFoldInModel}, {@link dev.marquee.model.MovieSimilarityModel}, {@link
 * dev.marquee.model.TrainingHistoryModel}, {@link dev.marquee.model.GenreScorer}, {@link
 * dev.marquee.model.ParameterModel}, {@link dev.marquee.model.FormulaModel}. A model is complete once constructed and
 * immutable. Algorithms and file formats are elsewhere.
 */
@NullMarked
package dev.marquee.model;

import org.jspecify.annotations.NullMarked;
