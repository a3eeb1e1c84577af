package dev.marquee.recommend.similarity;

/**
 * A mix of genres: of the movies a person liked, or of a list. Each movie weighs the same, shared equally among its
 * genres. Mutable; for one thread.
 */
public final class GenreMix {
    /** The share of the wanted mix that is mixed into the other, so that a genre missing there costs much, not everything. */
    private static final double SMOOTHING = 0.01;

    private final MovieGenres genres;
    private final double[] weights;
    private double sum;

    /** An empty mix of movies of a catalogue. */
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

    /** Whether no movie with a genre is in it. */
    public boolean isEmpty() {
        return sum == 0;
    }

    /**
     * How far another mix is from this one: Σ p(g) ln(p(g) / q̃(g)) in nats, with p this mix, q the other, and q̃ = 0.99 q +
     * 0.01 p (Steck, "Calibrated recommendations", RecSys 2018). 0 for the same mix; NaN if either is empty.
     */
    public double divergenceOf(GenreMix other) {
        return divergenceOf(other, new int[0]);
    }

    /** The same for the other with one more movie. */
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
