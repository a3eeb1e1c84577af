package dev.marquee.recommend.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Four users, six movies, two independent preferences: users 0 and 1 like movies 0, 1 and 2, the others do not; users 0
 * and 2 like movies 3 and 4, the others do not; all users like movie 5 equally.
 */
class InterviewTest {
    private static final int USERS = 4;
    private static final int MOVIES = 6;
    private static final int LIKED_BY_ALL = 5;
    private static final RankingModel TWO_KINDS = RankingModel.byRating(new TableModel(USERS, MOVIES, preferences()));
    private static final Dataset KNOWN_TO_ALL = rated((_, _) -> 1);

    @Test
    void firstAsksAboutTheMovieCorrelatedWithMostOthers() {
        int[] first = Interview.of(TWO_KINDS, KNOWN_TO_ALL).next(InterviewState.NOTHING, 1);

        assertThat(first[0])
                .as("equally informative movies in the order of the catalogue")
                .isEqualTo(0);
    }

    @Test
    void usersWithoutRatingsHaveNoSay() {
        // By the model, users 4 and 5 disagree wildly about the last movie, but they have no ratings.
        float[] table = Arrays.copyOf(preferences(), (USERS + 2) * MOVIES);
        table[USERS * MOVIES + LIKED_BY_ALL] = 1000;
        table[(USERS + 1) * MOVIES + LIKED_BY_ALL] = -1000;
        RatingsBuilder ratings = new RatingsBuilder(USERS + 2, MOVIES, RatingScale.STARS);
        IntStream.range(0, USERS * MOVIES).forEach(rating -> ratings.add(rating / MOVIES, rating % MOVIES, 3, 0));

        int[] all = Interview.of(
                        new TableModel(USERS + 2, MOVIES, table), RandomRatings.dataset("inactive", ratings.build()))
                .next(InterviewState.NOTHING, MOVIES);

        assertThat(all).startsWith(0).endsWith(LIKED_BY_ALL);
    }

    @Test
    void thenAsksAboutTheOtherKindAndLastAboutAnUninformativeMovie() {
        int[] all = Interview.of(TWO_KINDS, KNOWN_TO_ALL).next(InterviewState.NOTHING, MOVIES);

        assertThat(all[1]).isIn(3, 4);
        assertThat(all[MOVIES - 1]).isEqualTo(LIKED_BY_ALL);
    }

    @Test
    void usesAnswersGivenBefore() {
        int[] next = Interview.of(TWO_KINDS, KNOWN_TO_ALL).next(state(List.of(new Rated(0, 5)), Set.of(), Set.of()), 1);

        assertThat(next[0]).isIn(3, 4);
    }

    @Test
    void severalQuestionsEqualOneAtATime() {
        Interview interview = Interview.of(TWO_KINDS, KNOWN_TO_ALL, new InterviewOptions(MOVIES, 1, 1));
        int[] both = interview.next(InterviewState.NOTHING, 2);

        assertThat(interview.next(state(List.of(new Rated(both[0], 3)), Set.of(), Set.of()), 1))
                .containsExactly(both[1]);
    }

    @Test
    void prefersMoviesTheUserProbablyKnows() {
        Dataset halfKnows0To2AndAll3 = rated((user, movie) -> movie == 3 || user < (movie < 3 ? 2 : 1) ? 1 : 0);

        assertThat(Interview.of(TWO_KINDS, halfKnows0To2AndAll3).next(InterviewState.NOTHING, 1))
                .containsExactly(3);
        assertThat(Interview.of(TWO_KINDS, halfKnows0To2AndAll3, new InterviewOptions(MOVIES, 0, 1))
                        .next(InterviewState.NOTHING, 1)[0])
                .isIn(0, 1, 2);
    }

    @Test
    void predictsFamiliarityFromSimilarUsers() {
        Dataset either = rated((user, movie) -> (user < 2) == (movie < 3) ? 1 : 0);
        InterviewOptions options = new InterviewOptions(MOVIES, 5, 0.1);

        assertThat(Interview.of(TWO_KINDS, either, options).next(state(List.of(), Set.of(), Set.of(0, 1)), 1)[0])
                .isIn(3, 4);
    }

    @Test
    void asksAboutAWatchedMovieThatFewUsersKnow() {
        Dataset fewUsersKnow0 = rated((user, movie) -> movie == 0 && user > 0 ? 0 : 1);

        assertThat(Interview.of(TWO_KINDS, fewUsersKnow0, new InterviewOptions(MOVIES, 9, 1))
                        .next(state(List.of(), Set.of(0), Set.of(1, 2)), 1))
                .containsExactly(0);
    }

    @Test
    void neverAsksTwiceAndEndsWithoutCandidates() {
        Interview interview = Interview.of(TWO_KINDS, KNOWN_TO_ALL);
        InterviewState state = state(List.of(new Rated(0, 5), new Rated(3, 1)), Set.of(3), Set.of(1, 5));

        assertThat(interview.next(state, 99)).containsExactlyInAnyOrder(2, 4);
        assertThat(interview.next(state(List.of(), Set.of(), Set.of(0, 1, 2, 3, 4, 5)), 1))
                .isEmpty();
    }

    @Test
    void neverAsksAboutUnratedMovies() {
        Dataset cinema = SmallData.cinema();
        int unrated = cinema.catalogue().size() - 1;

        assertThat(Interview.of(TableModel.random(cinema, 1), cinema).next(InterviewState.NOTHING, 99))
                .hasSize(unrated)
                .doesNotContain(unrated);
    }

    @Test
    void usesRatingsIfTheModelPredictsNone() {
        Dataset data = rated((_, movie) -> movie == 4 ? 0 : 1);

        int[] all = Interview.of(new Ranking(), data).next(InterviewState.NOTHING, MOVIES);

        assertThat(all).hasSize(MOVIES - 1).endsWith(LIKED_BY_ALL);
        assertThat(all[0]).isIn(0, 1, 2);
    }

    @Test
    void threeAnswersAreEnoughIfAnotherTellsLittleMore() {
        Interview interview = Interview.of(TWO_KINDS, KNOWN_TO_ALL);
        Rated ofFirstKind = new Rated(0, 5);
        Rated alsoOfFirstKind = new Rated(1, 5);
        Rated ofOtherKind = new Rated(4, 1);

        assertThat(interview.isEnough(answers(ofFirstKind, ofOtherKind)))
                .as("both kinds are known, but by two answers")
                .isFalse();
        assertThat(interview.isEnough(answers(ofFirstKind, ofOtherKind, alsoOfFirstKind)))
                .isTrue();
        assertThat(interview.isEnough(answers(ofFirstKind, alsoOfFirstKind, new Rated(2, 5))))
                .as("the other kind is unknown")
                .isFalse();
    }

    @Test
    void anInterviewWithoutFurtherQuestionsIsEnough() {
        assertThat(Interview.of(TWO_KINDS, KNOWN_TO_ALL).isEnough(state(List.of(), Set.of(), Set.of(0, 1, 2, 3, 4, 5))))
                .isTrue();
    }

    private static InterviewState answers(Rated... ratings) {
        return state(List.of(ratings), Set.of(), Set.of());
    }

    @Test
    void rejectsAnNBelowOneAndDataWithoutRatings() {
        Interview interview = Interview.of(TWO_KINDS, KNOWN_TO_ALL);

        assertThatThrownBy(() -> interview.next(InterviewState.NOTHING, 0))
                .isInstanceOf(UsageException.class)
                .hasMessage("n must be at least 1, got 0");
        assertThatThrownBy(() -> Interview.of(TWO_KINDS, rated((_, _) -> 0)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no ratings");
    }

    private static InterviewState state(List<Rated> ratings, Set<Integer> watched, Set<Integer> notSeen) {
        return new InterviewState(ratings, watched, notSeen);
    }

    private static float[] preferences() {
        float[] ratings = new float[USERS * MOVIES];
        for (int user = 0; user < USERS; user++) {
            for (int movie = 0; movie < MOVIES; movie++) {
                ratings[user * MOVIES + movie] = preference(user, movie);
            }
        }
        return ratings;
    }

    private static float preference(int user, int movie) {
        boolean likes = movie < 3 ? user < 2 : user % 2 == 0;
        return movie == LIKED_BY_ALL ? 4 : likes ? 5 : 1;
    }

    /** Ratings by the users' preferences of the movies they know: where the function returns 1. */
    private static Dataset rated(IntBinaryOperator knows) {
        List<Movie> movies = IntStream.range(0, MOVIES)
                .mapToObj(movie -> new Movie(new MovieId("m" + movie), "Film " + movie, 1990, List.of(), Links.NONE))
                .toList();
        RatingsBuilder ratings = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        for (int user = 0; user < USERS; user++) {
            for (int movie = 0; movie < MOVIES; movie++) {
                if (knows.applyAsInt(user, movie) == 1) {
                    ratings.add(user, movie, preference(user, movie), 0);
                }
            }
        }
        Users users = Users.of(IntStream.range(0, USERS)
                .mapToObj(user -> new UserId("u" + user))
                .toList());
        return new Dataset("two-kinds", users, new Catalogue(movies, List.of()), ratings.build());
    }

    /** Only ranks. */
    private static final class Ranking implements Model {
        @Override
        public String algorithm() {
            return "ranking";
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
            float[] scores = new float[MOVIES];
            for (int movie = 0; movie < MOVIES; movie++) {
                scores[movie] = preference(user, movie);
            }
            return new PrecomputedScorer(scores);
        }
    }
}
