package dev.marquee.split;

/**
 * The protocols that need no files, by their parameters. Each throws a {@link dev.marquee.data.UsageException} for a
 * parameter that is out of range; a share is above 0 and below 1.
 */
public final class Splits {
    private Splits() {}

    /**
     * A random share of all ratings is tested.
     *
     * @param share of all ratings, above 0 and below 1
     * @return the protocol, named {@code random:SHARE}
     */
    public static Protocol random(double share) {
        return new RandomProtocol(share);
    }

    /**
     * A random share of each user's ratings is tested.
     *
     * @param share of a user's ratings, above 0 and below 1
     * @return the protocol, named {@code per-user:SHARE}
     */
    public static Protocol perUser(double share) {
        return new StratifiedProtocol(GroupBy.USER, share);
    }

    /**
     * A random share of each movie's ratings is tested.
     *
     * @param share of a movie's ratings, above 0 and below 1
     * @return the protocol, named {@code per-movie:SHARE}
     */
    public static Protocol perMovie(double share) {
        return new StratifiedProtocol(GroupBy.MOVIE, share);
    }

    /**
     * The latest share of all ratings is tested; ratings of the same second are in an order drawn by the seed.
     *
     * @param share of all ratings, above 0 and below 1
     * @return the protocol, named {@code time:SHARE}
     */
    public static Protocol byTime(double share) {
        return new TimeProtocol(share);
    }

    /**
     * The latest share of all ratings is replayed: each is predicted from what was known before it, by a model that is
     * retrained as often as by default.
     *
     * @param share of all ratings, above 0 and below 1
     * @return the protocol, named {@code replay:SHARE:RETRAININGS}
     */
    public static Protocol replay(double share) {
        return new ReplayProtocol(share, ReplayProtocol.DEFAULT_RETRAININGS);
    }

    /**
     * The latest share of all ratings is replayed: each is predicted from what was known before it.
     *
     * @param share of all ratings, above 0 and below 1
     * @param retrainings how often the model is trained again during the replay, 0..100, after equal numbers of ratings
     * @return the protocol, named {@code replay:SHARE:RETRAININGS}
     */
    public static Protocol replay(double share, int retrainings) {
        return new ReplayProtocol(share, retrainings);
    }

    /**
     * Each user's latest rating is tested; of several of the same second, one drawn by the seed.
     *
     * @return the protocol, named {@code leave-one-out}
     */
    public static Protocol leaveOneOut() {
        return new LeaveOneOutProtocol();
    }

    /**
     * Cross-validation: each rating is tested once.
     *
     * @param folds number of splits, at least 2
     * @return the protocol, named {@code kfold:FOLDS}
     */
    public static Protocol kFold(int folds) {
        return new KFoldProtocol(folds);
    }

    /**
     * Users are new to the model, which sees some of their ratings before the test.
     *
     * @param share of the users
     * @param shown number of ratings that the model sees of each, at least 0
     * @return the protocol, named {@code cold-users:SHARE:SHOWN}
     */
    public static Protocol coldUsers(double share, int shown) {
        return new ColdUsersProtocol(share, new ShownCount.FixedCount(shown));
    }

    /**
     * Movies are new to the model, which sees some of their ratings before the test.
     *
     * @param share of the movies
     * @param shown number of ratings that the model sees of each, at least 0
     * @return the protocol, named {@code cold-movies:SHARE:SHOWN}
     */
    public static Protocol coldMovies(double share, int shown) {
        return new ColdMoviesProtocol(share, new ShownCount.FixedCount(shown));
    }
}
