package dev.marquee.recommend.interview;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;

/**
 * How likely a person knows each of some movies: the share of training users who rated it, where those count most who know
 * and do not know the same movies as the person. One made-up user who knows half of everything keeps it above 0.
 */
final class Familiarity {
    private final boolean[][] knows;
    private final double mismatchDecay;

    private Familiarity(boolean[][] knows, double mismatchDecay) {
        this.knows = knows;
        this.mismatchDecay = mismatchDecay;
    }

    static Familiarity of(Ratings ratings, int[] users, int[] movies, double mismatchDecay) {
        RatingRows rated = ratings.byUser();
        boolean[][] knows = new boolean[users.length][movies.length];
        for (int u = 0; u < users.length; u++) {
            for (int m = 0; m < movies.length; m++) {
                knows[u][m] = rated.find(users[u], movies[m]) >= 0;
            }
        }
        return new Familiarity(knows, mismatchDecay);
    }

    /**
     * Chances, above 0 and at most 1.
     *
     * @param known places of movies that the person knows
     * @param unknown places of those that they do not know
     */
    double[] probabilities(int[] known, int[] unknown) {
        double[] probabilities = new double[knows[0].length];
        Arrays.fill(probabilities, 0.5);
        double total = 1;
        for (boolean[] user : knows) {
            double weight = weight(user, known, unknown);
            total += weight;
            for (int m = 0; m < probabilities.length; m++) {
                probabilities[m] += user[m] ? weight : 0;
            }
        }
        for (int m = 0; m < probabilities.length; m++) {
            probabilities[m] /= total;
        }
        return probabilities;
    }

    private double weight(boolean[] user, int[] known, int[] unknown) {
        int apart = 0;
        for (int m : known) {
            apart += user[m] ? 0 : 1;
        }
        for (int m : unknown) {
            apart += user[m] ? 1 : 0;
        }
        return Math.pow(mismatchDecay, apart);
    }
}
