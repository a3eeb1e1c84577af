package dev.marquee.evaluate;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.List;

/**
 * Test ratings in half stars with their predictions. The only training rating is of user 0 and movie 0.
 *
 * @param lines at most one per user and movie
 */
public record Tested(int users, int movies, List<Line> lines) {
    /** A test rating with its prediction. */
    public record Line(int user, int movie, float rating, float prediction) {}

    public Split split() {
        RatingsBuilder test = new RatingsBuilder(users, movies, RatingScale.HALF_STARS);
        lines.forEach(line -> test.add(line.user, line.movie, line.rating, 0));
        RatingsBuilder train = new RatingsBuilder(users, movies, RatingScale.HALF_STARS).add(0, 0, 3, 0);
        Dataset data = RandomRatings.dataset("tested", train.build());
        RatingsBuilder none = new RatingsBuilder(users, movies, RatingScale.HALF_STARS);
        return new Split("files:train,test", data, none.build(), test.build());
    }

    public TableModel model() {
        float[] table = new float[users * movies];
        lines.forEach(line -> table[line.user * movies + line.movie] = line.prediction);
        return new TableModel(users, movies, table);
    }
}
