package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.SparseRows;
import java.util.Arrays;
import java.util.BitSet;

/**
 * New movies come into a neighbourhood: each gets an effect in the baseline and what people gave beyond it; all else is
 * held. Costs a pass over the ratings.
 *
 * @param fresh their indices, ascending
 * @param baseline with their effects
 * @param everybody residuals, a row a user; those of new movies after those trained on
 */
record KnnMovieFoldIn(BitSet fresh, Baseline baseline, SparseRows everybody) {
    static KnnMovieFoldIn of(Neighbourhood before, Dataset more, int[] fresh) {
        Baseline baseline = before.baseline()
                .withMovies(before.data(), more, fresh, before.options().movieDamping());
        BitSet marked = new BitSet();
        for (int movie : fresh) {
            marked.set(movie);
        }
        return new KnnMovieFoldIn(marked, baseline, everybody(before.people(), more, marked, baseline));
    }

    private static SparseRows everybody(SparseRows people, Dataset more, BitSet fresh, Baseline baseline) {
        RatingRows ratings = more.ratings().byUser();
        int[] starts = new int[people.rows() + 1];
        int most = people.columns().length + ratings.size();
        int[] columns = new int[most];
        float[] values = new float[most];
        int at = 0;
        for (int user = 0; user < people.rows(); user++) {
            int known = people.starts()[user + 1] - people.starts()[user];
            System.arraycopy(people.columns(), people.starts()[user], columns, at, known);
            System.arraycopy(people.values(), people.starts()[user], values, at, known);
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

    /** The neighbourhood with the new movies in it. */
    Neighbourhood into(Neighbourhood before, NeighbourAggregation votes) {
        return new Neighbourhood(before.data(), before.options(), baseline, before.people(), everybody, votes);
    }

    /** Neighbours of the new movies among those trained on, by the same likeness; the others keep theirs. */
    Neighbours neighbours(Neighbours before, Neighbourhood old) {
        SparseRows raters =
                Residuals.turned(old.people(), old.data().catalogue().size());
        SparseRows all = Residuals.turned(everybody, baseline.movieEffects().length);
        RowSimilarity measure = new RowSimilarity(raters, old.people(), old.options());
        float[] likeness = new float[raters.rows()];
        int[][] columns = new int[all.rows()][];
        float[][] values = new float[all.rows()][];
        for (int movie = 0; movie < columns.length; movie++) {
            if (fresh.get(movie)) {
                measure.of(all, movie, likeness);
                columns[movie] = Neighbours.nearest(likeness, old.options().neighbours());
                values[movie] = Neighbours.at(likeness, columns[movie]);
            } else {
                columns[movie] = before.of(movie);
                values[movie] = before.likenessOf(movie);
            }
        }
        return new Neighbours(Neighbours.joined(columns, values));
    }
}
