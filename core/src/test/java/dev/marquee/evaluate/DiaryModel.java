package dev.marquee.evaluate;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predicts how many ratings of the user are known, and fails if these are not exactly the earlier ones. Each user rates
 * movies of their own, so that a movie tells the user.
 */
final class DiaryModel implements FoldInModel, RatingModel {
    static final int MOVIES = 10;

    private final Ratings all;
    private final Ratings train;

    DiaryModel(Ratings all, Dataset train) {
        this.all = all;
        this.train = train.ratings();
    }

    /** Of the predictions that this model must make, over the tested ratings: all after the earliest test rating. */
    static double meanAbsoluteError(Ratings all, FoldSums sums) {
        long[] times =
                IntStream.range(0, all.size()).mapToLong(all::time).sorted().toArray();
        long start = times[times.length - sums.counts().ratings()];
        double errors = 0;
        RatingRows rows = all.byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                if (all.time(entry) >= start) {
                    errors += Math.abs(rows.value(entry)
                            - earlier(all, user, all.time(entry)).size());
                }
            }
        }
        return errors / sums.counts().ratings();
    }

    private static List<Integer> earlier(Ratings all, int user, long time) {
        RatingRows rows = all.byUser();
        return IntStream.range(rows.start(user), rows.end(user))
                .filter(entry -> all.time(entry) < time)
                .mapToObj(rows::column)
                .toList();
    }

    @Override
    public String algorithm() {
        return "diary";
    }

    @Override
    public int users() {
        return all.users();
    }

    @Override
    public int movies() {
        return all.movies();
    }

    @Override
    public RatingScorer scorer(int user) {
        RatingRows rows = train.byUser();
        return scorer(IntStream.range(rows.start(user), rows.end(user))
                .mapToObj(rows::column)
                .toList());
    }

    @Override
    public RatingScorer foldIn(UserProfile profile) {
        return scorer(profile.ratings().stream().map(Rated::movie).sorted().toList());
    }

    private RatingScorer scorer(List<Integer> known) {
        return new RatingScorer() {
            @Override
            public float rating(int movie) {
                int user = movie / MOVIES;
                long time = all.time(all.byUser().find(user, movie));
                if (!known.equals(earlier(all, user, time))) {
                    throw new AssertionError("movie %d is predicted from %s, but %s are earlier"
                            .formatted(movie, known, earlier(all, user, time)));
                }
                return known.size();
            }

            @Override
            public float score(int movie) {
                return rating(movie);
            }

            @Override
            public void scoreAll(float[] scores) {
                throw new AssertionError("a replay makes no lists");
            }
        };
    }
}
