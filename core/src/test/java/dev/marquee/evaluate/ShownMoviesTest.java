package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Evaluation of movies that the model was not trained on. Users 0 and 1 rated movies 0 and 1 in the train part; user 2
 * and movies 2 and 3 are new.
 */
class ShownMoviesTest {
    private static final int USERS = 3;
    private static final int MOVIES = 4;

    private final List<String> foldedIn = new ArrayList<>();

    @Test
    void areFoldedInWithTheTrainPartAndTheirShownRatings() {
        Ratings shown = ratings().add(0, 2, 5, 1).add(1, 2, 3, 1).build();

        Model model = ShownMovies.foldIn(new Recording(), split(shown));

        assertThat(model.algorithm()).isEqualTo("with movies");
        assertThat(foldedIn)
                .containsExactly(
                        "0 rates 0: 4.0", "0 rates 2: 5.0", "1 rates 0: 3.0", "1 rates 1: 2.0", "1 rates 2: 3.0");
    }

    @Test
    void ratingsOfNewUsersAreLeftToTheFoldInOfTheUser() {
        Ratings shown = ratings().add(2, 2, 5, 1).add(1, 3, 3, 1).build();

        ShownMovies.foldIn(new Recording(), split(shown));

        assertThat(foldedIn).contains("1 rates 3: 3.0").noneMatch(rating -> rating.startsWith("2"));
    }

    @Test
    void furtherRatingsOfTrainedMoviesAreLeftOut() {
        Ratings shown = ratings().add(0, 1, 5, 1).add(0, 3, 3, 1).build();

        ShownMovies.foldIn(new Recording(), split(shown));

        assertThat(foldedIn).contains("0 rates 3: 3.0").doesNotContain("0 rates 1: 5.0");
    }

    @Test
    void theModelStaysAsItIsWithoutNewMovies() {
        Model model = new Recording();

        assertThat(ShownMovies.foldIn(model, split(ratings().build()))).isSameAs(model);
        assertThat(ShownMovies.foldIn(
                        model, split(ratings().add(2, 2, 5, 1).add(0, 1, 4, 1).build())))
                .as("a new user's rating, and a trained movie's")
                .isSameAs(model);
    }

    @Test
    void theModelStaysAsItIsIfItCannotFoldMoviesIn() {
        Model model = new TableModel(USERS, MOVIES, new float[USERS * MOVIES]);

        assertThat(ShownMovies.foldIn(model, split(ratings().add(0, 2, 5, 1).build())))
                .isSameAs(model);
    }

    private static Split split(Ratings shown) {
        Ratings train =
                ratings().add(0, 0, 4, 1).add(1, 0, 3, 1).add(1, 1, 2, 1).build();
        Ratings test = ratings().add(0, 2, 4, 2).build();
        return new Split(
                "shown", RandomRatings.dataset("train", train), ratings().build(), shown, test);
    }

    private static RatingsBuilder ratings() {
        return new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
    }

    /** Records the ratings of the data that movies are folded in from. */
    private final class Recording implements MovieFoldInModel {
        private final String name;

        Recording() {
            this("trained");
        }

        private Recording(String name) {
            this.name = name;
        }

        @Override
        public MovieFoldInModel withMovies(Dataset data) {
            RatingRows rows = data.ratings().byUser();
            for (int user = 0; user < rows.rows(); user++) {
                for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                    foldedIn.add("%d rates %d: %s".formatted(user, rows.column(entry), rows.value(entry)));
                }
            }
            return new Recording("with movies");
        }

        @Override
        public String algorithm() {
            return name;
        }

        @Override
        public int users() {
            return USERS;
        }

        @Override
        public int movies() {
            return MOVIES;
        }

        @Override
        public Scorer scorer(int user) {
            throw new UnsupportedOperationException();
        }
    }
}
