package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.algorithm.bayesfm.posterior.NewUserPrior;
import dev.marquee.math.Kernels;
import java.util.List;

/**
 * What a new person is in one draw before their own coefficients: their demographics, and the movies they rated. Somebody
 * who has told of few ratings is taken to have given as many as is typical, the others being like everybody's.
 */
public final class NewUserMean {
    private final Kernels kernels = Kernels.best();
    private final FactorTable table;
    private final NewUserPrior newUser;
    private final int rank;
    private final int typical;
    private final int rated;
    private final int counted;
    private final float[] known;
    private final float[] implicit;
    private final float[] predictionRow;

    /**
     * @param features the numbers of their demographic features
     * @param movies they rated
     * @param typical how many ratings a user has; 0 if the movies rated are no features of a user
     */
    public NewUserMean(Draw draw, List<Integer> features, int[] movies, int typical) {
        this.table = draw.movies();
        this.newUser = draw.newUser();
        this.rank = table.rank();
        this.typical = typical;
        this.rated = movies.length;
        this.counted = Math.max(rated, typical);
        this.known = new float[rank + 1];
        this.implicit = typical > 0 ? sum(movies) : new float[rank + 1];
        for (int component = 0; component <= rank; component++) {
            for (int feature : features) {
                known[component] += newUser.feature(component, feature);
            }
        }
        kernels.addScaled(rank + 1, counted - rated, newUser.ratedMean(), 0, implicit, 0);
        this.predictionRow = predictionRow();
    }

    private NewUserMean(NewUserMean whole, int[] left) {
        this.table = whole.table;
        this.newUser = whole.newUser;
        this.rank = whole.rank;
        this.typical = whole.typical;
        this.rated = whole.rated - left.length;
        this.counted = Math.max(rated, typical);
        this.known = whole.known;
        this.implicit = whole.implicit.clone();
        if (typical > 0) {
            int more = (counted - rated) - (whole.counted - whole.rated);
            kernels.addScaled(rank + 1, more, newUser.ratedMean(), 0, implicit, 0);
            kernels.addScaled(rank + 1, -1, sum(left), 0, implicit, 0);
        }
        this.predictionRow = predictionRow();
    }

    /** The same person without some of the movies they rated; costs as many times the rank. */
    NewUserMean without(int[] movies) {
        return new NewUserMean(this, movies);
    }

    /** Of what the movies say of whoever rated them. */
    private float[] sum(int[] movies) {
        float[] sum = new float[rank + 1];
        for (int movie : movies) {
            sum[0] += table.ratedWeight(movie);
            table.addRatedFactors(movie, sum);
        }
        return sum;
    }

    private float[] predictionRow() {
        float[] sum = known.clone();
        float share = (float) (1 / Math.sqrt(Math.max(1, counted)));
        kernels.addScaled(rank + 1, share, implicit, 0, sum, 0);
        return sum;
    }

    /** Writes what a user's components are multiplied with for a movie's value: 1 and the movie's factors, rated by them too. */
    void input(int movie, float[] out, int at) {
        out[at] = 1;
        System.arraycopy(table.values(), movie * table.width(), out, at + 1, rank);
        kernels.addScaled(rank, table.one(movie), newUser.raterMean(), 1, out, at + 1);
    }

    /** The value of a rated movie but for the person's own coefficients, given what {@link #input} wrote. */
    float offset(int movie, float[] inputs, int at) {
        return table.weight(movie)
                + table.one(movie) * newUser.raterMean()[0]
                + kernels.dot(rank + 1, inputs, at, predictionRow, 0);
    }

    /** A component of the person but for their own coefficients, as their ratings see it. */
    float component(int component) {
        return predictionRow[component];
    }

    /** The person's row, with own coefficients found. */
    float[] row(float[] own) {
        float one = (float) (1 / Math.sqrt(counted + 1.0));
        float[] whole = known.clone();
        kernels.addScaled(rank + 1, 1, own, 0, whole, 0);
        kernels.addScaled(rank + 1, one, implicit, 0, whole, 0);
        FactorTable row = FactorTable.empty(1, rank);
        row.setUser(0, whole, one, newUser.raterMean());
        return row.values();
    }
}
