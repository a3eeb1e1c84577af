package dev.marquee.recommend.genre;

/**
 * A genre distribution: of the movies a user liked, or of a list. Each movie has the same weight, shared equally among
 * its genres. Mutable, not thread-safe.
 */
public final class GenreMix {
    /** Smoothing weight of the target distribution in the other one, so that a missing genre has a finite penalty. */
    private static final double SMOOTHING = 0.01;

    private final MovieGenres genres;
    private final double[] weights;
    private double sum;

    /** An empty distribution over the genres of a catalogue. */
    public GenreMix(MovieGenres genres) {
        this.genres = genres;
        this.weights = new double[genres.count()];
    }

    /** Adds a movie; one without genres adds nothing. */
    public void add(int movie) {
        int[] ofMovie = genres.of(movie);
        for (int genre : ofMovie) {
            weights[genre] += 1.0 / ofMovie.length;
        }
        sum += ofMovie.length > 0 ? 1 : 0;
    }

    /** Whether no movie with a genre was added. */
    public boolean isEmpty() {
        return sum == 0;
    }

    /**
     * The Kullback–Leibler divergence of another distribution from this one: Σ p(g) ln(p(g) / q̃(g)) in nats, where p
     * is this distribution, q the other, and q̃ = 0.99 q + 0.01 p (Steck, "Calibrated recommendations", RecSys 2018). 0
     * for equal distributions; NaN if either is empty.
     */
    public double divergenceOf(GenreMix other) {
        return divergenceOf(other, new int[0]);
    }

    /** The divergence of the other distribution with one more movie. */
    public double divergenceOf(GenreMix other, int more) {
        return divergenceOf(other, genres.of(more));
    }

    private double divergenceOf(GenreMix other, int[] more) {
        double otherSum = other.sum + (more.length > 0 ? 1 : 0);
        double divergence = sum > 0 && otherSum > 0 ? 0 : Double.NaN;
        for (int genre = 0; genre < weights.length; genre++) {
            if (weights[genre] > 0) {
                double wanted = weights[genre] / sum;
                double there = (other.weights[genre] + share(genre, more)) / otherSum;
                divergence += wanted * Math.log(wanted / ((1 - SMOOTHING) * there + SMOOTHING * wanted));
            }
        }
        return divergence;
    }

    private static double share(int genre, int[] genres) {
        for (int each : genres) {
            if (each == genre) {
                return 1.0 / genres.length;
            }
        }
        return 0;
    }
}
