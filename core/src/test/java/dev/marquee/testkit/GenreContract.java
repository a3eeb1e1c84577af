package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.GenreScorer;
import dev.marquee.model.Model;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of algorithms whose models use genres. */
public interface GenreContract extends ModelContract {
    /** All users like comedies and dislike dramas: movie i is a comedy if i is even, else a drama. */
    private static Dataset comedies() {
        int users = 25;
        int movies = 40;
        RatingsBuilder ratings = new RatingsBuilder(users, movies, RatingScale.STARS);
        for (int user = 0; user < users; user++) {
            for (int movie = user % 2; movie < movies; movie += 1 + user % 3) {
                ratings.add(user, movie, movie % 2 == 0 ? 4 + user % 2 : 1 + user % 2, user);
            }
        }
        List<Movie> catalogue = IntStream.range(0, movies)
                .mapToObj(movie -> new Movie(
                        new MovieId("m" + movie),
                        "Movie " + movie,
                        2000,
                        movie % 2 == 0 ? List.of("Comedy") : List.of("Drama"),
                        Links.NONE))
                .toList();
        return new Dataset(
                "comedies",
                Users.of(IntStream.range(0, users)
                        .mapToObj(user -> new UserId("u" + user))
                        .toList()),
                new Catalogue(catalogue, List.of("Comedy", "Drama")),
                ratings.build());
    }

    @Test
    default void scoresALikedGenreLowerWithoutIt() {
        Model model = train(comedies(), 1);
        GenreScorer scorer = (GenreScorer) model.scorer(0);
        double drop = IntStream.range(0, 20)
                .mapToDouble(i -> scorer.score(2 * i) - scorer.scoreWithout(2 * i, "Comedy"))
                .average()
                .orElseThrow();

        assertThat(drop).isGreaterThan(0.05);
    }

    @Test
    default void ignoresAGenreTheMovieDoesNotHave() {
        GenreScorer scorer = (GenreScorer) train(comedies(), 1).scorer(3);

        for (String other : List.of("Drama", "Western", "")) {
            assertThat(scorer.scoreWithout(4, other)).isEqualTo(scorer.score(4));
        }
    }

    @Test
    default void rejectsAGenreOfAnUnknownMovie() {
        GenreScorer scorer = (GenreScorer) train(comedies(), 1).scorer(3);

        for (int movie : new int[] {-1, 40}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> scorer.scoreWithout(movie, "Comedy"));
        }
    }
}
