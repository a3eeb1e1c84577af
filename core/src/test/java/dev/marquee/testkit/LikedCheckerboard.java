package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The checkerboard for implicit feedback: users rate only movies of their own kind. */
public final class LikedCheckerboard {
    private LikedCheckerboard() {}

    /** The liked ratings of {@link Checkerboard#data()}. */
    public static Dataset data() {
        Dataset all = Checkerboard.data();
        RatingRows rows = all.ratings().byUser();
        RatingsBuilder liked = new RatingsBuilder(
                all.ratings().users(), all.ratings().movies(), all.ratings().scale());
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                if (Checkerboard.likes(user, rows.column(entry))) {
                    liked.add(user, rows.column(entry), rows.value(entry), 0);
                }
            }
        }
        return all.withRatings(liked.build());
    }

    /** Asserts that unseen movies of a user's own kind are ranked first. */
    public static void assertRankedByTaste(Model model) {
        Dataset data = data();
        for (int user = 0; user < model.users(); user++) {
            int userIndex = user;
            Scorer scorer = model.scorer(user);
            assertThat(IntStream.range(0, model.movies())
                            .filter(movie -> !data.ratings().contains(userIndex, movie))
                            .boxed()
                            .sorted(Comparator.comparingDouble(movie -> -scorer.score(movie)))
                            .map(movie -> Checkerboard.likes(userIndex, movie)))
                    .as("what user %d likes, best first", user)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }
}
