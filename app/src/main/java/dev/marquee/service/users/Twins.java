package dev.marquee.service.users;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.SimilarUsers;
import dev.marquee.recommend.SimilarUsers.SimilarUser;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.users.TwinsResponse.Twin;
import dev.marquee.store.StoredUsers;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.StoredMark;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.Visibility;
import dev.marquee.store.record.VisibleUser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds users of similar taste among those who agreed to be seen, for users who agreed, too. Only ratings of the store are compared:
 * users of the model's data have agreed to nothing.
 */
record Twins(ModelService service, StoredUsers stored) {
    /** At most n users that are similar to one. */
    TwinsResponse of(StoredUser user, int n) {
        Optional<String> name = stored.visibility(user.user()).map(Visibility::name);
        if (name.isEmpty()) {
            return new TwinsResponse(user.user().value(), name, List.of());
        }
        List<VisibleUser> others = stored.visibleOthers(user.user(), SimilarUsers.MIN_COMMON);
        List<User> candidates =
                others.stream().map(other -> user(other.ratings())).toList();
        List<SimilarUser> similar = service.similarUsers().to(user(user), candidates, n);
        return new TwinsResponse(
                user.user().value(),
                name,
                similar.stream()
                        .map(twin -> Twin.of(
                                others.get(twin.candidate()).name(),
                                twin,
                                service.data().catalogue()))
                        .toList());
    }

    private User user(StoredUser of) {
        Dataset data = service.data();
        return new User.NewUser(
                profile(of.ratings()),
                of.marked(Mark.WATCHED).stream()
                        .map(StoredMark::movie)
                        .filter(data.catalogue().ids()::contains)
                        .map(data.catalogue().ids()::index)
                        .collect(Collectors.toSet()));
    }

    private User user(List<StoredRating> ratings) {
        return new User.NewUser(profile(ratings));
    }

    /** Without movies that are not in the catalogue, and ratings that are not on the scale. */
    private UserProfile profile(List<StoredRating> ratings) {
        Dataset data = service.data();
        return new UserProfile(
                Demographics.UNKNOWN,
                ratings.stream()
                        .filter(rating -> data.catalogue().ids().contains(rating.movie())
                                && data.ratings().scale().contains(rating.value()))
                        .map(rating -> new Rated(data.catalogue().ids().index(rating.movie()), rating.value()))
                        .toList());
    }
}
