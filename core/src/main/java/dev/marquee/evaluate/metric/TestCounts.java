package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.split.Split;

/**
 * The number of test ratings, and how many of them are of users or movies without training ratings.
 *
 * @param ratings all test ratings
 * @param unseenUsers test ratings whose user has no rating in the train part
 * @param unseenMovies test ratings whose movie has no rating in the train part
 */
public record TestCounts(int ratings, int unseenUsers, int unseenMovies) {
    public static final TestCounts NONE = new TestCounts(0, 0, 0);

    static TestCounts of(Split split) {
        Ratings train = split.train().ratings();
        return new TestCounts(
                split.test().size(),
                unseen(split.test().byUser(), train.byUser()),
                unseen(split.test().byMovie(), train.byMovie()));
    }

    /**
     * {@return the sums of these counts and others, such as those of another fold}
     *
     * @param other the counts to add
     */
    public TestCounts plus(TestCounts other) {
        return new TestCounts(
                ratings + other.ratings, unseenUsers + other.unseenUsers, unseenMovies + other.unseenMovies);
    }

    private static int unseen(RatingRows test, RatingRows train) {
        int unseen = 0;
        for (int row = 0; row < test.rows(); row++) {
            unseen += train.count(row) == 0 ? test.count(row) : 0;
        }
        return unseen;
    }
}
