package dev.marquee.examples;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.user.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Recommends to a user who was not in the data, with reasons and a filter. */
public final class NewUser {
    private NewUser() {}

    /**
     * Folds in a user with three ratings.
     *
     * @param arguments a model file
     */
    public static void main(String[] arguments) {
        MarqueeModel model = Marquee.open(Path.of(arguments[0]));
        User user = model.foldIn(Map.of("1", 5.0, "260", 4.5, "1265", 2.0));
        Filter recent = Filter.where(movie -> movie.year() >= 1990, "from before 1990");

        RecommendationQuery query =
                RecommendationQuery.of(user, 5).with(List.of(recent)).withReasons(2);
        model.recommend(query).forEach(movie -> System.out.println(movie.title() + ", because of " + movie.because()));
        System.out.println("Movies like Heat: " + model.similar("6", 3));
    }
}
