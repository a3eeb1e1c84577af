package dev.marquee.recommend.user;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.RAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Films;
import dev.marquee.recommend.SameForAll;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserTest {
    private static final UserProfile EMPTY = new UserProfile(Demographics.UNKNOWN, List.of());
    private static final UserProfile RATED = new UserProfile(Demographics.UNKNOWN, List.of(new Rated(RAIN, 5)));

    private final Dataset films = Films.dataset();

    @Test
    void aKnownUserHasTheRatingsOfTheData() {
        assertThat(new User.Known(1).hasRated(films)).isTrue();
        assertThat(new User.Known(1).profile(films).ratings())
                .containsExactly(new Rated(RAIN, 5), new Rated(CELLAR, 1));
        assertThat(new User.Known(0).hasRated(films)).isFalse();
    }

    @Test
    void aNewUserHasTheRatingsOfTheProfile() {
        assertThat(new User.NewUser(RATED).hasRated(films)).isTrue();
        assertThat(new User.NewUser(EMPTY, Set.of(CELLAR)).hasRated(films))
                .as("watched, not rated")
                .isFalse();
    }

    @Test
    void aNewUserHasSeenRatedAndWatchedMoviesOnceEach() {
        assertThat(new User.NewUser(RATED, Set.of(CELLAR, RAIN)).seen(films)).containsExactlyInAnyOrder(RAIN, CELLAR);
    }

    @Test
    void demographicsCanBeAddedToANewUser() {
        Demographics writer = new Demographics(30, "F", "writer", "");
        User.NewUser described = new User.NewUser(RATED, Set.of(CELLAR)).with(writer);

        assertThat(described.profile()).isEqualTo(new UserProfile(writer, RATED.ratings()));
        assertThat(described.watched()).containsExactly(CELLAR);
    }

    @Test
    void aFoldedInUserIsTheNewUserFoldedInOnce() {
        User.FoldedIn rated = User.FoldedIn.in(new Folding(1), new User.NewUser(RATED, Set.of(CELLAR)));
        User.FoldedIn unrated = User.FoldedIn.in(new Folding(1), new User.NewUser(EMPTY));

        assertThat(rated.hasRated(films)).isTrue();
        assertThat(unrated.hasRated(films)).isFalse();
        assertThat(rated.profile(films)).isEqualTo(RATED);
        assertThat(rated.seen(films)).containsExactlyInAnyOrder(RAIN, CELLAR);
    }

    @Test
    void anotherModelFoldsTheUserInAgain() {
        User.FoldedIn user = User.FoldedIn.in(new Folding(1), new User.NewUser(RATED));

        assertThat(user.scorer(new Folding(1)).score(RAIN)).isEqualTo(1);
        assertThat(user.scorer(new Folding(2)).score(RAIN)).isEqualTo(2);
    }

    @Test
    void aGroupHasAtLeastOneUser() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new UserGroup(List.of(), GroupAggregation.AVERAGE))
                .withMessage("a list needs at least one user, got none; name a user");
    }

    /** The same score for every movie and user. */
    private record Folding(float score) implements FoldInModel {
        @Override
        public String algorithm() {
            return "folding";
        }

        @Override
        public int users() {
            return 3;
        }

        @Override
        public int movies() {
            return 6;
        }

        @Override
        public Scorer scorer(int user) {
            return new SameForAll(Films.dataset(), score, score, score, score, score, score).scorer(user);
        }

        @Override
        public Scorer foldIn(UserProfile profile) {
            return scorer(0);
        }
    }
}
