package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.model.ComparesMovies;
import dev.marquee.model.Model;

/** How alike movies are, by whatever measure is at hand; as {@link ComparesMovies#similarities}. */
@FunctionalInterface
interface Similarity {
    void similarities(int movie, float[] similarities);

    /** By the model where it compares movies, else by genres and year. */
    static Similarity of(Model model, Catalogue catalogue) {
        return model instanceof ComparesMovies compares ? compares::similarities : new GenresAndYear(catalogue);
    }
}
