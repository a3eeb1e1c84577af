package dev.marquee.algorithm.popular;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/** Sums over the ratings of each movie, weighted by recency. */
final class MovieSums {
    private final double mean;
    private final double[] weights;
    private final double[] residuals;

    private MovieSums(double mean, int movies) {
        this.mean = mean;
        this.weights = new double[movies];
        this.residuals = new double[movies];
    }

    /** The sums of ratings, with their own mean. Linear in the ratings. */
    static MovieSums of(Ratings ratings, Recency recency) {
        double weights = 0;
        double sum = 0;
        for (int entry = 0; entry < ratings.size(); entry++) {
            double weight = recency.weight(ratings.time(entry));
            weights += weight;
            sum += weight * ratings.byUser().value(entry);
        }
        return of(ratings, recency, weights > 0 ? sum / weights : ratings.mean());
    }

    /** The sums of ratings around a given mean. */
    static MovieSums of(Ratings ratings, Recency recency, double mean) {
        MovieSums sums = new MovieSums(mean, ratings.movies());
        RatingRows users = ratings.byUser();
        for (int entry = 0; entry < ratings.size(); entry++) {
            double weight = recency.weight(ratings.time(entry));
            sums.weights[users.column(entry)] += weight;
            sums.residuals[users.column(entry)] += weight * (users.value(entry) - mean);
        }
        return sums;
    }

    /** The weighted mean of all ratings. */
    double mean() {
        return mean;
    }

    /** The sum of the weights of each movie's ratings: their number, if all count in full. */
    float[] counts() {
        float[] counts = new float[weights.length];
        for (int movie = 0; movie < counts.length; movie++) {
            counts[movie] = (float) weights[movie];
        }
        return counts;
    }

    /** A movie's mean rating, shrunk towards the mean of all. */
    float mean(int movie, double damping) {
        double weight = weights[movie];
        return (float) (weight == 0 ? mean : mean + residuals[movie] / (weight + damping));
    }
}
