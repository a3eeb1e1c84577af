package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.math.Kernels;
import java.util.List;

/**
 * Prior mean of a new user in one draw, before their own coefficients: demographics and rated movies. A user with few
 * ratings is taken to have a typical number of them; the missing ones count as average movies.
 */
public final class NewUserMean {
    private final Kernels kernels = Kernels.best();
    private final FactorTable table;
    private final NewUserPrior newUser;
    private final int rank;
    private final int typical;
    private final int rated;
    private final int counted;
    private final float[] demographic;
    private final float[] implicit;
    private final float[] predictionRow;

    /**
     * @param features columns of the user's demographic features
     * @param movies movies that the user rated
     * @param typical typical number of ratings per user; 0 if rated movies are not features of users
     */
    public NewUserMean(Draw draw, List<Integer> features, int[] movies, int typical) {
        this.table = draw.movies();
        this.newUser = draw.newUser();
        this.rank = table.rank();
        this.typical = typical;
        this.rated = movies.length;
        this.counted = Math.max(rated, typical);
        this.demographic = new float[rank + 1];
        this.implicit = typical > 0 ? sum(movies) : new float[rank + 1];
        for (int component = 0; component <= rank; component++) {
            for (int feature : features) {
                demographic[component] += newUser.feature(component, feature);
            }
        }
        kernels.addScaled(rank + 1, counted - rated, newUser.ratedMean(), 0, implicit, 0);
        this.predictionRow = predictionRow();
    }

    private NewUserMean(NewUserMean whole, int[] removed) {
        this.table = whole.table;
        this.newUser = whole.newUser;
        this.rank = whole.rank;
        this.typical = whole.typical;
        this.rated = whole.rated - removed.length;
        this.counted = Math.max(rated, typical);
        this.demographic = whole.demographic;
        this.implicit = whole.implicit.clone();
        if (typical > 0) {
            int more = (counted - rated) - (whole.counted - whole.rated);
            kernels.addScaled(rank + 1, more, newUser.ratedMean(), 0, implicit, 0);
            kernels.addScaled(rank + 1, -1, sum(removed), 0, implicit, 0);
        }
        this.predictionRow = predictionRow();
    }

    /** The same user without some rated movies; costs their number times the rank. */
    NewUserMean without(int[] movies) {
        return new NewUserMean(this, movies);
    }

    /** Sum of the implicit features of rated movies. */
    private float[] sum(int[] movies) {
        float[] sum = new float[rank + 1];
        for (int movie : movies) {
            sum[0] += table.ratedWeight(movie);
            table.addRatedFactors(movie, sum);
        }
        return sum;
    }

    private float[] predictionRow() {
        float[] sum = demographic.clone();
        float share = (float) (1 / Math.sqrt(Math.max(1, counted)));
        kernels.addScaled(rank + 1, share, implicit, 0, sum, 0);
        return sum;
    }

    /**
     * Writes the factors of a user's components in a movie's linear predictor: 1 and the movie's factors, including
     * that of being rated by the user.
     */
    void input(int movie, float[] out, int at) {
        out[at] = 1;
        System.arraycopy(table.values(), movie * table.width(), out, at + 1, rank);
        kernels.addScaled(rank, table.raterValue(movie), newUser.raterMean(), 1, out, at + 1);
    }

    /** Linear predictor of a rated movie without the user's own coefficients, given what {@link #input} wrote. */
    float offset(int movie, float[] inputs, int at) {
        return table.weight(movie)
                + table.raterValue(movie) * newUser.raterMean()[0]
                + kernels.dot(rank + 1, inputs, at, predictionRow, 0);
    }

    /** A component of the prior mean, as the user's ratings see it. */
    float mean(int component) {
        return predictionRow[component];
    }

    /** The user's row, given their own coefficients. */
    float[] row(float[] own) {
        float implicitValue = (float) (1 / Math.sqrt(counted + 1.0));
        float[] whole = demographic.clone();
        kernels.addScaled(rank + 1, 1, own, 0, whole, 0);
        kernels.addScaled(rank + 1, implicitValue, implicit, 0, whole, 0);
        FactorTable row = FactorTable.empty(1, rank);
        row.setUser(0, whole, implicitValue, newUser.raterMean());
        return row.values();
    }
}
