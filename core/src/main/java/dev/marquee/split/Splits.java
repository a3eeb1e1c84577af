package dev.marquee.split;

/**
 * The protocols that need no files, by their parameters. Each throws a {@link dev.marquee.data.UsageException} for a
 * parameter that is out of range; a share is above 0 and below 1.
 */
public final class Splits {
    private Splits() {}

    /** A random share of all ratings is tested. */
    public static Protocol random(double share) {
        return new RandomProtocol(share);
    }

    /** A random share of each user's ratings is tested. */
    public static Protocol perUser(double share) {
        return new StratifiedProtocol(GroupBy.USER, share);
    }

    /** A random share of each movie's ratings is tested. */
    public static Protocol perMovie(double share) {
        return new StratifiedProtocol(GroupBy.MOVIE, share);
    }

    /** The latest share of all ratings is tested. */
    public static Protocol byTime(double share) {
        return new TimeProtocol(share);
    }

    /** Each user's latest rating is tested. */
    public static Protocol leaveOneOut() {
        return new LeaveOneOutProtocol();
    }

    /**
     * Cross-validation: each rating is tested once.
     *
     * @param folds number of splits, at least 2
     */
    public static Protocol kFold(int folds) {
        return new KFoldProtocol(folds);
    }

    /**
     * Users are new to the model, which sees some of their ratings before the test.
     *
     * @param share of the users
     * @param shown number of ratings that the model sees of each, at least 0
     */
    public static Protocol coldUsers(double share, int shown) {
        return new ColdUsersProtocol(share, new ShownCount.FixedCount(shown));
    }

    /**
     * Movies are new to the model, which sees some of their ratings before the test.
     *
     * @param share of the movies
     * @param shown number of ratings that the model sees of each, at least 0
     */
    public static Protocol coldMovies(double share, int shown) {
        return new ColdMoviesProtocol(share, new ShownCount.FixedCount(shown));
    }
}
