package dev.marquee.algorithm.common;

import dev.marquee.math.DenseRows;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.Tensor;
import dev.marquee.model.factor.DotProductModel;
import java.util.List;

/** A model that scores a movie by the dot product of a user's and a movie's row. */
public interface FactorModel
        extends DotProductModel, FoldInModel, MovieFoldInModel, MovieSimilarityModel, ParameterModel {
    /** The learned rows. */
    FactorRows factors();

    @Override
    default DenseRows userRows() {
        return factors().users();
    }

    @Override
    default DenseRows movieRows() {
        return factors().movies();
    }

    @Override
    default int users() {
        return factors().users().rows();
    }

    @Override
    default int movies() {
        return factors().movies().rows();
    }

    @Override
    default Scorer scorer(int user) {
        return new DotProductScorer(factors().products(user));
    }

    /** Cosine of the factors. */
    @Override
    default void similarities(int movie, float[] similarities) {
        factors().similarities(movie, similarities);
    }

    @Override
    default void similarities(int movie, int[] others, float[] similarities) {
        factors().similarities(movie, others, similarities);
    }

    /** {@code userFactors} and {@code movieFactors}; with biases {@code userBiases} and {@code movieBiases}. */
    @Override
    default List<Tensor> parameters() {
        return List.copyOf(factors().tensors());
    }
}
