package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;

/** One list for everybody. Sealed, because its file names one of the two. */
public sealed interface PopularModel extends FoldInModel, MovieFoldInModel permits BestRated, MostRated {
    @Override
    default String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    /** The options it was trained with. */
    PopularOptions options();

    @Override
    PopularModel withMovies(Dataset data);

    /** A score a movie; a copy. */
    float[] scores();
}
