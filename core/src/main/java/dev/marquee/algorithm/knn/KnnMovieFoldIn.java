package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.SparseRows;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Fold-in of new movies: each gets an effect in the baseline and the residuals of its ratings; all other parameters are
 * fixed. Costs one pass over the ratings.
 *
 * @param newMovies indices of the new movies
 * @param baseline baseline with the new movies' effects
 * @param residuals residuals, one row per user; those of new movies follow those of the movies trained on
 */
record KnnMovieFoldIn(BitSet newMovies, Baseline baseline, SparseRows residuals) {
    static KnnMovieFoldIn of(Neighbourhood before, Dataset more, int[] newMovies) {
        Baseline baseline = before.baseline()
                .withMovies(before.data(), more, newMovies, before.options().movieDamping());
        BitSet marked = new BitSet();
        for (int movie : newMovies) {
            marked.set(movie);
        }
        return new KnnMovieFoldIn(marked, baseline, residuals(before.trainedResiduals(), more, marked, baseline));
    }

    private static SparseRows residuals(SparseRows users, Dataset more, BitSet newMovies, Baseline baseline) {
        RatingRows ratings = more.ratings().byUser();
        int[] starts = new int[users.rows() + 1];
        int max = users.columns().length + ratings.size();
        int[] columns = new int[max];
        float[] values = new float[max];
        int at = 0;
        for (int user = 0; user < users.rows(); user++) {
            int known = users.starts()[user + 1] - users.starts()[user];
            System.arraycopy(users.columns(), users.starts()[user], columns, at, known);
            System.arraycopy(users.values(), users.starts()[user], values, at, known);
            at += known;
            for (int entry = ratings.start(user); entry < ratings.end(user); entry++) {
                int movie = ratings.column(entry);
                if (newMovies.get(movie)) {
                    columns[at] = movie;
                    values[at++] = ratings.value(entry) - baseline.expected(baseline.userEffects()[user], movie);
                }
            }
            starts[user + 1] = at;
        }
        return new SparseRows(starts, Arrays.copyOf(columns, at), Arrays.copyOf(values, at));
    }

    /** The neighbourhood with the new movies. */
    Neighbourhood into(Neighbourhood before, NeighbourAggregation votes) {
        return new Neighbourhood(
                before.data(), before.options(), baseline, before.trainedResiduals(), residuals, votes);
    }

    /** Neighbours of the new movies among the movies trained on, by the same similarity; other movies keep theirs. */
    Neighbours neighbours(Neighbours before, Neighbourhood old) {
        SparseRows raters =
                old.trainedResiduals().transposed(old.data().catalogue().size());
        SparseRows all = residuals.transposed(baseline.movieEffects().length);
        RowSimilarity measure =
                RowSimilarity.ofMovies(raters, old.trainedResiduals(), RowSimilarity.squares(raters), old.options());
        float[] similarity = new float[raters.rows()];
        int[][] columns = new int[all.rows()][];
        float[][] values = new float[all.rows()][];
        for (int movie = 0; movie < columns.length; movie++) {
            if (newMovies.get(movie)) {
                measure.of(all, movie, similarity);
                columns[movie] = Neighbours.nearest(similarity, old.options().neighbours());
                values[movie] = Neighbours.at(similarity, columns[movie]);
            } else {
                columns[movie] = before.of(movie);
                values[movie] = before.similarityOf(movie);
            }
        }
        return new Neighbours(Neighbours.joined(columns, values));
    }
}
