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
 * @param fresh indices of the new movies
 * @param baseline baseline with the new movies' effects
 * @param allUsers residuals, one row per user; those of new movies follow those of the movies trained on
 */
record KnnMovieFoldIn(BitSet fresh, Baseline baseline, SparseRows allUsers) {
    static KnnMovieFoldIn of(Neighbourhood before, Dataset more, int[] fresh) {
        Baseline baseline = before.baseline()
                .withMovies(before.data(), more, fresh, before.options().movieDamping());
        BitSet marked = new BitSet();
        for (int movie : fresh) {
            marked.set(movie);
        }
        return new KnnMovieFoldIn(marked, baseline, allUsers(before.people(), more, marked, baseline));
    }

    private static SparseRows allUsers(SparseRows users, Dataset more, BitSet fresh, Baseline baseline) {
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
                if (fresh.get(movie)) {
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
        return new Neighbourhood(before.data(), before.options(), baseline, before.people(), allUsers, votes);
    }

    /** Neighbours of the new movies among the movies trained on, by the same similarity; other movies keep theirs. */
    Neighbours neighbours(Neighbours before, Neighbourhood old) {
        SparseRows raters =
                Residuals.turned(old.people(), old.data().catalogue().size());
        SparseRows all = Residuals.turned(allUsers, baseline.movieEffects().length);
        RowSimilarity measure = new RowSimilarity(raters, old.people(), old.options());
        float[] similarity = new float[raters.rows()];
        int[][] columns = new int[all.rows()][];
        float[][] values = new float[all.rows()][];
        for (int movie = 0; movie < columns.length; movie++) {
            if (fresh.get(movie)) {
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
