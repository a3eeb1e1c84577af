package dev.marquee.spark.lists;

/** The n movies with the highest scores seen, in order; of equal scores the movie that came first. Insertion is linear in n. */
final class FirstN {
    private final int[] movies;
    private final float[] scores;
    private int size;

    FirstN(int n) {
        this.movies = new int[n];
        this.scores = new float[n];
    }

    /** Whether a movie with this score would be added. */
    boolean admits(float score) {
        return size < scores.length || score > scores[size - 1];
    }

    /** Adds a movie that {@link #admits} allowed. */
    void add(int movie, float score) {
        int at = size < scores.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            movies[at] = movies[at - 1];
            at--;
        }
        scores[at] = score;
        movies[at] = movie;
    }

    int size() {
        return size;
    }

    int movie(int place) {
        return movies[place];
    }

    float score(int place) {
        return scores[place];
    }
}
