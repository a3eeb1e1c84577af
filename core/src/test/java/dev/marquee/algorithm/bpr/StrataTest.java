package dev.marquee.algorithm.bpr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrataTest {
    private static final int MOVIES = 200;

    private final RatingRows ratings =
            RandomRatings.of(90, MOVIES, 3_000, 1).ratings().byUser();

    @Test
    void containEveryRatingOnce() {
        Strata strata = deal(1);
        Set<List<Integer>> pairs = new HashSet<>();

        for (int stratum = 0; stratum < strata.groups() * strata.groups(); stratum++) {
            for (int entry = strata.start(stratum); entry < strata.end(stratum); entry++) {
                assertThat(ratings.find(strata.user(entry), movie(strata, entry)))
                        .isEqualTo(strata.rating(entry));
                pairs.add(List.of(strata.user(entry), movie(strata, entry)));
            }
        }

        assertThat(pairs).hasSize(ratings.size());
    }

    @Test
    void meetEachOtherOnceInAllRounds() {
        Strata strata = deal(1);

        assertThat(IntStream.range(0, strata.groups())
                        .flatMap(round ->
                                IntStream.range(0, strata.groups()).map(group -> strata.stratum(round, group))))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, strata.groups() * strata.groups())
                        .boxed()
                        .toList());
    }

    @Test
    void shareNeitherUserNorMovieInARound() {
        Strata strata = deal(1);
        assertThat(strata.groups()).isEqualTo(MOVIES / 32);

        for (int round = 0; round < strata.groups(); round++) {
            List<Integer> usersOfAll = new ArrayList<>();
            List<Integer> moviesOfAll = new ArrayList<>();
            for (int group = 0; group < strata.groups(); group++) {
                Set<Integer> users = new HashSet<>();
                Set<Integer> movies = new HashSet<>();
                int stratum = strata.stratum(round, group);
                for (int entry = strata.start(stratum); entry < strata.end(stratum); entry++) {
                    users.add(strata.user(entry));
                    movies.add(movie(strata, entry));
                }
                Rng rng = Rng.keyed(round, group);
                for (int draw = 0; draw < 300; draw++) {
                    movies.add(strata.anyMovie(stratum, rng));
                }
                usersOfAll.addAll(users);
                moviesOfAll.addAll(movies);
            }
            assertThat(usersOfAll).doesNotHaveDuplicates();
            assertThat(moviesOfAll).doesNotHaveDuplicates().hasSizeGreaterThan(MOVIES - 10);
        }
    }

    @Test
    void areDealtAgainEachEpochDeterministically() {
        Strata strata = deal(1);
        Strata again = deal(1);
        Strata next = deal(2);

        assertThat(order(again)).isEqualTo(order(strata));
        assertThat(order(next)).isNotEqualTo(order(strata));
        assertThat(moviesOfAGroup(again)).isEqualTo(moviesOfAGroup(strata));
        assertThat(moviesOfAGroup(next)).isNotEqualTo(moviesOfAGroup(strata));
    }

    @Test
    void knowWhichPairsAreRated() {
        Strata strata = deal(1);

        for (int stratum = 0; stratum < strata.groups(); stratum++) {
            SeenPairs seen = new SeenPairs(ratings, strata, stratum);
            Set<Integer> users = new HashSet<>();
            Set<Integer> movies = new HashSet<>();
            for (int entry = strata.start(stratum); entry < strata.end(stratum); entry++) {
                users.add(strata.user(entry));
                movies.add(movie(strata, entry));
            }
            for (int user : users) {
                for (int movie : movies) {
                    assertThat(seen.contains(user, movie)).isEqualTo(ratings.find(user, movie) >= 0);
                }
            }
        }
    }

    private int movie(Strata strata, int entry) {
        return ratings.column(strata.rating(entry));
    }

    private static Set<Integer> moviesOfAGroup(Strata strata) {
        Rng rng = Rng.keyed(5);
        return IntStream.range(0, 500)
                .map(_ -> strata.anyMovie(strata.stratum(0, 0), rng))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Strata deal(int epoch) {
        try (Workers workers = Workers.of(2)) {
            return Strata.deal(ratings, MOVIES, 7, epoch, workers);
        }
    }

    private List<Integer> order(Strata strata) {
        return IntStream.range(0, ratings.size())
                .map(entry -> strata.user(entry) * MOVIES + movie(strata, entry))
                .boxed()
                .toList();
    }
}
