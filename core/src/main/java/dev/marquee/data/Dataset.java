package dev.marquee.data;

/**
 * Ratings with their users and movies. The three must agree: {@code ratings.users() == users.size()} and {@code
 * ratings.movies() == catalogue.size()}.
 *
 * @param name the name shown in reports: {@code ml-100k}
 * @param users all users, including those without a rating
 * @param catalogue all movies, including those without a rating
 * @param ratings the observed ratings
 */
public record Dataset(String name, Users users, Catalogue catalogue, Ratings ratings) {
    /** Checks that the parts agree. */
    public Dataset {
        if (ratings.users() != users.size() || ratings.movies() != catalogue.size()) {
            throw new IllegalArgumentException(
                    "ratings cover %d users and %d movies, but there are %d users and %d movies"
                            .formatted(ratings.users(), ratings.movies(), users.size(), catalogue.size()));
        }
    }

    /** {@return a builder of a data set from ratings or events with ids of any kind} */
    public static DatasetBuilder builder() {
        return new DatasetBuilder();
    }

    /**
     * {@return the same users and movies with other ratings, such as a subset}
     *
     * @param other ratings over the same numbers of users and movies
     */
    public Dataset withRatings(Ratings other) {
        return new Dataset(name, users, catalogue, other);
    }

    /**
     * {@return the same users and ratings with other knowledge about the movies}
     *
     * @param other the same movies in the same order, such as with metadata
     */
    public Dataset withCatalogue(Catalogue other) {
        if (!other.ids().ids().equals(catalogue.ids().ids())) {
            throw new IllegalArgumentException(
                    "the other catalogue has other movies than %s; use one with the same ids in the same order"
                            .formatted(name));
        }
        return new Dataset(name, users, other, ratings);
    }

    /** {@return a short hexadecimal hash of the content, equal for equal content only} Linear in the ratings. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
