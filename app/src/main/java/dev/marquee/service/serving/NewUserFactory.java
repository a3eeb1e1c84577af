package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.user.User;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates a new user from the ratings in a request. */
record NewUserFactory(Dataset data) {
    /**
     * The new user.
     *
     * @throws dev.marquee.data.UnknownIdException if a movie is unknown
     * @throws UsageException if a rating is not on the scale, or a movie is rated twice
     */
    User.NewUser of(UserRef.NewUser newUser) {
        Set<Integer> rated = new HashSet<>();
        List<Rated> ratings = newUser.ratings().stream()
                .map(rating -> rated(rating.movie(), rating.rating()))
                .toList();
        for (Rated rating : ratings) {
            if (!rated.add(rating.movie())) {
                throw new UsageException("movie %s is rated twice; give only its latest rating"
                        .formatted(data.catalogue().movie(rating.movie()).id()));
            }
        }
        Set<Integer> watched = newUser.watched().stream().map(this::index).collect(Collectors.toSet());
        return new User.NewUser(new UserProfile(Demographics.UNKNOWN, ratings), watched);
    }

    private Rated rated(MovieId movie, float value) {
        RatingScale scale = data.ratings().scale();
        if (!scale.contains(value)) {
            throw new UsageException("rating %s of movie %s is not in %s; give a rating of this scale"
                    .formatted(value, movie, scale.values()));
        }
        return new Rated(index(movie), value);
    }

    private int index(MovieId movie) {
        return data.catalogue().ids().index(movie);
    }
}
