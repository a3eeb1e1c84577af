package dev.marquee.evaluate;

import dev.marquee.data.RatingRows;
import dev.marquee.split.Split;

/** The mix of genres that users liked before the test, and how far a list is from it: {@link ListMetrics#MISCALIBRATION}. */
record GenreTastes(Split split, MovieFacts facts, Relevance relevance) {
    /** The share of the taste that is mixed into the list's, so that a genre missing there costs much but not infinitely. */
    private static final double SMOOTHING = 0.01;

    double miscalibration(Ranking ranking, int k) {
        double[] taste = new double[facts.genreCount()];
        addLiked(taste, split.train().ratings().byUser(), ranking.user());
        addLiked(taste, split.shown().byUser(), ranking.user());
        double[] list = new double[taste.length];
        ranking.places(k).forEach(place -> add(list, ranking.list()[place]));
        return normalize(taste) && normalize(list) ? divergence(taste, list) : Double.NaN;
    }

    private void addLiked(double[] mix, RatingRows rows, int user) {
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            if (relevance.includes(rows.value(entry))) {
                add(mix, rows.column(entry));
            }
        }
    }

    private void add(double[] mix, int movie) {
        int[] genres = facts.genres(movie);
        for (int genre : genres) {
            mix[genre] += 1.0 / genres.length;
        }
    }

    /** To a sum of 1; false where there is nothing. */
    private static boolean normalize(double[] mix) {
        double sum = 0;
        for (double weight : mix) {
            sum += weight;
        }
        for (int genre = 0; genre < mix.length; genre++) {
            mix[genre] /= sum;
        }
        return sum > 0;
    }

    private static double divergence(double[] taste, double[] list) {
        double divergence = 0;
        for (int genre = 0; genre < taste.length; genre++) {
            if (taste[genre] > 0) {
                double smoothed = (1 - SMOOTHING) * list[genre] + SMOOTHING * taste[genre];
                divergence += taste[genre] * Math.log(taste[genre] / smoothed);
            }
        }
        return divergence;
    }
}
