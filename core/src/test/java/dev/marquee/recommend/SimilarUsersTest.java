package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.SimilarUsers.Disagreement;
import dev.marquee.recommend.SimilarUsers.SimilarUser;
import dev.marquee.recommend.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimilarUsersTest {
    /** All movies have about the same mean, so that residuals follow the ratings. */
    private final Dataset data = Films.random(3, 40, 30);

    private final SimilarUsers similar = new SimilarUsers(data);

    @Test
    void findsThoseWhoLikeAndDislikeTheSameMovies() {
        User user = user(5, 5, 5, 1, 1, 1, 4);
        User twin = user(5, 4, 5, 1, 2, 1, 4);
        User opposite = user(1, 1, 1, 5, 5, 5, 2);

        List<SimilarUser> found = similar.to(user, List.of(opposite, twin), 5);

        assertThat(found).extracting(SimilarUser::candidate).containsExactly(1);
        assertThat(found.getFirst().common()).isEqualTo(7);
        assertThat(found.getFirst().similarity()).isBetween(0.3, 7 / 17.0);
    }

    @Test
    void isCertainOfMoreCommonMovies() {
        User user = user(5, 5, 5, 1, 1, 1, 4, 5, 1, 5, 1, 5, 1, 5, 1);
        User few = user(5, 5, 5, 1, 1);
        User many = user(5, 5, 5, 1, 1, 1, 4, 5, 1, 5, 1, 5, 1, 5, 1);

        List<SimilarUser> found = similar.to(user, List.of(few, many), 5);

        assertThat(found).extracting(SimilarUser::candidate).containsExactly(1, 0);
        assertThat(found.getFirst().similarity())
                .as("equal ratings: shrunk only by the number of movies")
                .isCloseTo(15 / 25.0, within(1e-6));
    }

    @Test
    void doesNotDependOnTheDirection() {
        User left = user(5, 3, 5, 1, 2, 1, 4);
        User right = user(5, 4, 2, 1, 2, 1, 4, 5, 5);

        assertThat(similar.to(left, List.of(right), 1).getFirst().similarity())
                .isCloseTo(similar.to(right, List.of(left), 1).getFirst().similarity(), within(1e-12));
    }

    @Test
    void needsFiveCommonMovies() {
        assertThat(similar.to(user(5, 5, 5, 1, 1), List.of(user(5, 5, 5, 1)), 5))
                .isEmpty();
        assertThat(similar.to(user(5, 5, 5, 1, 1), List.of(user(5, 5, 5, 1, 1)), 5))
                .hasSize(1);
    }

    @Test
    void findsNobodySimilarToAUserWithoutRatings() {
        assertThat(similar.to(user(), List.of(user(), user(5, 5, 5, 1, 1)), 5)).isEmpty();
    }

    @Test
    void namesWhatBothLovedAndWhereTheyDisagree() {
        SimilarUser found = similar.to(user(5, 5, 5, 1, 1, 1, 5, 2), List.of(user(5, 4, 2, 1, 1, 1, 1, 4)), 1)
                .getFirst();

        assertThat(found.loved()).containsExactlyInAnyOrder(0, 1);
        assertThat(found.disagreed())
                .containsExactly(new Disagreement(6, 5, 1), new Disagreement(2, 5, 2), new Disagreement(7, 2, 4));
    }

    @Test
    void namesWhatTheOtherLovedAndTheUserHasNotSeen() {
        User watched = new User.NewUser(profile(5, 5, 5, 1, 1), Set.of(6));
        User other = user(5, 5, 5, 1, 1, 2, 5, 5, 4);

        assertThat(similar.to(watched, List.of(other), 1).getFirst().recommended())
                .containsExactlyInAnyOrder(7, 8);
    }

    @Test
    void comparesUsersOfTheDataToo() {
        List<User> all = new ArrayList<>();
        for (int user = 0; user < data.users().size(); user++) {
            all.add(new User.Known(user));
        }

        List<SimilarUser> found = similar.to(all.getFirst(), all, 100);

        assertThat(found.getFirst().candidate()).as("the user").isZero();
        assertThat(found).allMatch(user -> user.similarity() > 0 && user.similarity() <= 1);
        assertThat(found).allMatch(user -> user.common() >= SimilarUsers.MIN_COMMON);
    }

    @Test
    void needsToListOne() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> similar.to(user(), List.of(), 0))
                .withMessage("n must be at least 1, got 0");
    }

    /** A user who rated the first movies. */
    private static User user(float... ratings) {
        return new User.NewUser(profile(ratings));
    }

    private static UserProfile profile(float... ratings) {
        List<Rated> rated = new ArrayList<>();
        for (int movie = 0; movie < ratings.length; movie++) {
            rated.add(new Rated(movie, ratings[movie]));
        }
        return new UserProfile(Demographics.UNKNOWN, rated);
    }
}
