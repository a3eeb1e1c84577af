package dev.marquee.algorithm.popular;

import dev.marquee.model.FoldsIn;

/** One list for everybody. Sealed, because its file names one of the two. */
public sealed interface PopularModel extends FoldsIn permits BestRated, MostRated {
    @Override
    default String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    /** What it orders movies by. */
    Popularity by();

    /** A score a movie; a copy. */
    float[] scores();
}
