package dev.marquee.data;

/**
 * Ratings with the users and the movies they speak of. The three agree: {@code ratings.users() == users.size()} and
 * {@code ratings.movies() == catalogue.size()}.
 *
 * @param name for reports: {@code ml-100k}
 * @param users every user, also those without a rating
 * @param catalogue every movie, also those without a rating
 * @param ratings what was observed
 */
public record Dataset(String name, Users users, Catalogue catalogue, Ratings ratings) {
    /** Checks that the parts agree. */
    public Dataset {
        if (ratings.users() != users.size() || ratings.movies() != catalogue.size()) {
            throw new IllegalArgumentException("ratings of %d users by %d movies beside %d users and %d movies"
                    .formatted(ratings.users(), ratings.movies(), users.size(), catalogue.size()));
        }
    }

    /** The same users and movies with other ratings: a part of these, say. */
    public Dataset withRatings(Ratings other) {
        return new Dataset(name, users, catalogue, other);
    }

    /** A short hexadecimal name of the content, equal for equal content only. Linear in the ratings. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
