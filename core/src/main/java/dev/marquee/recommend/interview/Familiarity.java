package dev.marquee.recommend.interview;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;

/**
 * The probability that a user knows each movie: the share of training users who rated it, weighted by their agreement
 * with the user on known and unknown movies. A pseudo-user who knows every movie with probability ½ keeps it above 0.
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
     * Probabilities, above 0 and at most 1.
     *
     * @param known indices of movies that the user knows
     * @param unknown indices of movies that the user does not know
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
        int mismatches = 0;
        for (int m : known) {
            mismatches += user[m] ? 0 : 1;
        }
        for (int m : unknown) {
            mismatches += user[m] ? 1 : 0;
        }
        return Math.pow(mismatchDecay, mismatches);
    }
}
