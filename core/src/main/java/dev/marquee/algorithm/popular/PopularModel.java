package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;

/** The same list for all users. Sealed, because the model file names one of the two kinds. */
sealed interface PopularModel extends FoldInModel, MovieFoldInModel permits BestRated, MostRated {
    @Override
    default String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    /** The options of the training. */
    PopularOptions options();

    @Override
    PopularModel withMovies(Dataset data);

    /** One score per movie; a copy. */
    float[] scores();
}
