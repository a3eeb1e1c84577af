package dev.marquee.recommend;

import static dev.marquee.recommend.Films.film;
import static dev.marquee.recommend.Films.id;
import static dev.marquee.recommend.Films.movies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.Model;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every list keeps to: enough ratings, and one movie of a series. 80 movies: the first five are a series of two, one of
 * two and a single movie; the score of a movie is its index, so that later parts are ranked above earlier ones.
 */
class ListRulesTest {
    private static final int TRAIN = 0;
    private static final int TRAIN_2 = 1;
    private static final int TRAIN_3 = 2;
    private static final int WOLF = 3;
    private static final int WOLF_2 = 4;
    private static final int MOVIES = 80;

    /** The movies 60..69 have 6 ratings, those from 70 on 2; all others 30. */
    private static final int LITTLE_KNOWN = 60;

    private static final int UNKNOWN = 70;

    private static final User NEW_USER = new User.Known(0);
    private static final User SAW_TRAIN = new User.Known(1);
    private static final User DISLIKED_TRAIN = new User.Known(32);
    private static final User LIKED_TRAIN_AGAIN = new User.Known(33);

    private final Dataset data = data();
    private final Model rising = new SameForAll(data, scores());
    private final Recommender recommender = new Recommender(rising, data);

    @Test
    void listNoMovieWithFewRatings() {
        Recommendations all = recommender.recommend(RecommendationQuery.of(NEW_USER, MOVIES));

        assertThat(movies(all)).hasSize(67).startsWith(UNKNOWN - 1);
        assertThat(all.note())
                .isEqualTo(
                        "only 67 movies are left after leaving out 10 with fewer than 5 ratings and 3 behind an unseen"
                                + " part of the same series");
    }

    @Test
    void listBetterKnownMoviesWhereThereIsAChoice() {
        assertThat(movies(recommender.recommend(RecommendationQuery.of(NEW_USER, 10))))
                .as("20 ratings, with 57 movies for a list of 10")
                .startsWith(LITTLE_KNOWN - 1);
        assertThat(movies(recommender.recommend(RecommendationQuery.of(NEW_USER, 29))))
                .as("there are no 58")
                .startsWith(UNKNOWN - 1);
    }

    @Test
    void listLittleKnownMoviesForNoveltyAndSurprise() {
        ListPolicy gems = ListPolicy.PLAIN.with(new Preferences(List.of(), List.of(), 1));
        ListPolicy surprises = ListPolicy.PLAIN.with(RankingCriterion.SURPRISING);

        for (ListPolicy policy : List.of(gems, surprises)) {
            assertThat(movies(recommender.recommend(
                            RecommendationQuery.of(NEW_USER, 10).with(policy))))
                    .as(policy.toString())
                    .containsExactlyInAnyOrder(
                            IntStream.range(LITTLE_KNOWN, UNKNOWN).toArray());
        }
    }

    @Test
    void obeyTheNumberOfRatingsThatTheQueryNames() {
        assertThat(list(NEW_USER, 1, new Filter.RatedAtLeast(0))).containsExactly(MOVIES - 1);
        assertThat(list(NEW_USER, 1, new Filter.RatedAtLeast(7))).containsExactly(LITTLE_KNOWN - 1);
    }

    @Test
    void listTheFirstPartOfASeries() {
        assertThat(list(NEW_USER, MOVIES)).contains(TRAIN, WOLF).doesNotContain(TRAIN_2, TRAIN_3, WOLF_2);
    }

    @Test
    void listTheFirstPartThatTheUserHasNotSeen() {
        assertThat(list(SAW_TRAIN, MOVIES)).contains(TRAIN_2, WOLF).doesNotContain(TRAIN, TRAIN_3, WOLF_2);
    }

    @Test
    void listNoPartAfterOneThatTheUserDisliked() {
        assertThat(list(DISLIKED_TRAIN, MOVIES)).contains(WOLF).doesNotContain(TRAIN, TRAIN_2, TRAIN_3);
    }

    @Test
    void listThePartAfterOneThatTheUserLikedAgain() {
        assertThat(list(LIKED_TRAIN_AGAIN, MOVIES)).contains(TRAIN_3);
    }

    @Test
    void listThePartThatNoMemberOfAGroupHasSeen() {
        Recommendations both = recommender.recommend(
                RecommendationQuery.of(UserGroup.of(NEW_USER), MOVIES).with(List.of()));
        Recommendations group = recommender.recommend(RecommendationQuery.of(
                new UserGroup(
                        List.of(NEW_USER, SAW_TRAIN), UserGroup.of(NEW_USER).aggregation()),
                MOVIES));

        assertThat(movies(both)).contains(TRAIN);
        assertThat(movies(group)).contains(TRAIN_2).doesNotContain(TRAIN, TRAIN_3);
    }

    @Test
    void listNoLaterPartWhereAFilterExcludesTheFirst() {
        assertThat(list(NEW_USER, MOVIES, new Filter.InYears(1992, 1999)))
                .as("the first train is of 1990")
                .doesNotContain(TRAIN, TRAIN_2, TRAIN_3);
        assertThat(list(NEW_USER, MOVIES, new Filter.Except(List.of(id(TRAIN)))))
                .as("the first train is on another shelf")
                .doesNotContain(TRAIN, TRAIN_2, TRAIN_3);
    }

    @Test
    void keepAllMoviesThatTheQueryNames() {
        assertThat(list(NEW_USER, MOVIES, new Filter.Among(List.of(id(TRAIN), id(TRAIN_2), id(MOVIES - 1)))))
                .containsExactly(MOVIES - 1, TRAIN_2, TRAIN);
    }

    private int[] list(User user, int n, Filter... filters) {
        return movies(recommender.recommend(RecommendationQuery.of(user, n).with(List.of(filters))));
    }

    private static float[] scores() {
        float[] scores = new float[MOVIES];
        IntStream.range(0, MOVIES).forEach(movie -> scores[movie] = movie);
        return scores;
    }

    private static Dataset data() {
        List<Movie> movies = new ArrayList<>(List.of(
                film(TRAIN, "Night Train", 1990, "Crime"),
                film(TRAIN_2, "Night Train 2", 1993, "Crime"),
                film(TRAIN_3, "Night Train: The Last Stop", 1996, "Crime"),
                film(WOLF, "Wolf, The", 1991, "Horror"),
                film(WOLF_2, "Wolf: Part II, The", 1995, "Horror")));
        IntStream.range(movies.size(), MOVIES)
                .forEach(movie -> movies.add(film(movie, "Film number " + movie, 1995, "Comedy")));
        RatingsBuilder ratings = new RatingsBuilder(40, MOVIES, RatingScale.STARS)
                .add(1, TRAIN, 5, 0)
                .add(32, TRAIN, 1, 0)
                .add(33, TRAIN, 1, 0)
                .add(33, TRAIN_2, 5, 0);
        for (int movie = 0; movie < MOVIES; movie++) {
            int raters = movie < LITTLE_KNOWN ? 30 : movie < UNKNOWN ? 6 : 2;
            for (int rater = 0; rater < raters; rater++) {
                ratings.add(2 + rater, movie, 4, 0);
            }
        }
        return new Dataset(
                "rules",
                Users.of(IntStream.range(0, 40)
                        .mapToObj(user -> new UserId("u" + user))
                        .toList()),
                Films.catalogue(movies.toArray(Movie[]::new)),
                ratings.build());
    }
}
