package dev.marquee.algorithm.bayesfm;

/**
 * Watches how far the machine's values of some ratings, as their users' thresholds see them, move from draw to draw.
 * Welford's running variance for each.
 */
final class WithinWindowVariance {
    private static final int MOST = 4096;

    private final int[] users;
    private final int[] movies;
    private final double[] means;
    private final double[] squares;
    private int draws;

    WithinWindowVariance(RatingMatrix cells) {
        int watched = Math.min(MOST, cells.size());
        this.users = new int[watched];
        this.movies = new int[watched];
        this.means = new double[watched];
        this.squares = new double[watched];
        int user = 0;
        for (int i = 0; i < watched; i++) {
            int cell = (int) ((long) cells.size() * i / watched);
            while (cells.userStarts()[user + 1] <= cell) {
                user++;
            }
            users[i] = user;
            movies[i] = cells.movies()[cell];
        }
    }

    void add(Coefficients ofUsers, Coefficients ofMovies, float[] thresholds) {
        draws++;
        int steps = thresholds.length / ofUsers.side().rows();
        for (int i = 0; i < users.length; i++) {
            double value = ofUsers.sums(0)[users[i]] + ofMovies.sums(0)[movies[i]];
            for (int factor = 1; factor <= ofUsers.rank(); factor++) {
                value += ofUsers.sums(factor)[users[i]] * ofMovies.sums(factor)[movies[i]];
            }
            value -= thresholds[users[i] * steps + steps / 2];
            double before = value - means[i];
            means[i] += before / draws;
            squares[i] += before * (value - means[i]);
        }
    }

    /** The mean over ratings of the variance over draws. */
    double variance() {
        double sum = 0;
        for (double square : squares) {
            sum += square / draws;
        }
        return sum / squares.length;
    }
}
