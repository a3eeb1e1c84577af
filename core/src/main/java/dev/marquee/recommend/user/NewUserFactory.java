package dev.marquee.recommend.user;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates new users from ratings by movie id.
 *
 * @param data with the movies and the rating scale
 */
public record NewUserFactory(Dataset data) {
    /**
     * {@return a rating of a movie of the data}
     *
     * @param movie external id
     * @param value on the scale of the data
     * @throws dev.marquee.data.UnknownIdException if the movie is unknown
     * @throws UsageException if the rating is not on the scale
     */
    public Rated rated(MovieId movie, float value) {
        RatingScale scale = data.ratings().scale();
        if (!scale.contains(value)) {
            throw new UsageException("rating %s of movie %s is not in %s; give a rating of this scale"
                    .formatted(value, movie, scale.values()));
        }
        return new Rated(index(movie), value);
    }

    /**
     * {@return a user of unknown demographics}
     *
     * @param ratings made by {@link #rated}; may be empty
     * @param watched movies seen and not rated
     * @throws dev.marquee.data.UnknownIdException if a movie is unknown
     * @throws UsageException if a movie is rated twice
     */
    public User.NewUser of(List<Rated> ratings, Collection<MovieId> watched) {
        Set<Integer> rated = new HashSet<>();
        for (Rated rating : ratings) {
            if (!rated.add(rating.movie())) {
                throw new UsageException("movie %s is rated twice; give only its latest rating"
                        .formatted(data.catalogue().movie(rating.movie()).id()));
            }
        }
        return new User.NewUser(
                new UserProfile(Demographics.UNKNOWN, ratings),
                watched.stream().map(this::index).collect(Collectors.toSet()));
    }

    private int index(MovieId movie) {
        return data.catalogue().ids().index(movie);
    }
}
