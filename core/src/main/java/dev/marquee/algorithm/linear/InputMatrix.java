package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.Preference;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.SparseRows;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.model.option.FeatureGroup;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The matrix X with one row per user: one column per movie, with x = (1 + ratingWeight (r − μ) / (highest − lowest))₊
 * times the {@link Preference} of r if the user rated it. Events without ratings have x = 1 whatever their weight. If demographics have a weight, further columns follow: a constant, then gender, occupation and
 * age, so that a user without ratings can be scored.
 */
final class InputMatrix {
    private final Dataset data;
    private final int movies;
    private final double mean;
    private final double slope;
    private final Preference preference;
    private final float demographicsWeight;
    private final FeatureEncoder<Demographics> encoder;

    /** Linear in the ratings and users. */
    InputMatrix(Dataset data, double ratingWeight, double dislikeWeight, double demographicsWeight) {
        Ratings ratings = data.ratings();
        this.data = data;
        this.movies = data.catalogue().size();
        this.mean = ratings.mean();
        this.slope = ratings.isImplicit()
                ? 0
                : ratingWeight / (ratings.scale().max() - ratings.scale().min());
        this.preference = Preference.of(ratings, dislikeWeight);
        this.demographicsWeight = (float) demographicsWeight;
        this.encoder = FeatureEncoder.ofUsers(data.users(), demographics());
    }

    /** The demographics that are columns of X. */
    Set<FeatureGroup> demographics() {
        return demographicsWeight == 0
                ? EnumSet.noneOf(FeatureGroup.class)
                : EnumSet.of(FeatureGroup.GENDER, FeatureGroup.OCCUPATION, FeatureGroup.AGE);
    }

    private InputMatrix(InputMatrix before, int movies) {
        this.data = before.data;
        this.movies = movies;
        this.mean = before.mean;
        this.slope = before.slope;
        this.preference = before.preference;
        this.demographicsWeight = before.demographicsWeight;
        this.encoder = before.encoder;
    }

    /**
     * The same users with columns for {@code movies} movies; their ratings of the new movies are not part of the rows.
     */
    InputMatrix withMovies(int movies) {
        return new InputMatrix(this, movies);
    }

    /** The training data. */
    Dataset data() {
        return data;
    }

    /** Number of columns of movies. */
    int movies() {
        return movies;
    }

    /** Number of columns. */
    int width() {
        return demographicsWeight == 0 ? movies : movies + 1 + encoder.width();
    }

    /** One row per user of the data, columns ascending. */
    SparseRows users() {
        RatingRows rows = data.ratings().byUser();
        RowsBuilder users = new RowsBuilder();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                users.add(rows.column(entry), value(rows.value(entry)));
            }
            addDemographics(data.users().demographics(user), users);
            users.endRow();
        }
        return users.build();
    }

    /**
     * A new user as the only row.
     *
     * @throws IndexOutOfBoundsException if the profile has a rating of an unknown movie
     * @throws dev.marquee.data.UsageException if a rating is off the scale
     */
    SparseRows newUser(UserProfile profile) {
        profile.requireOn(data.ratings());
        RowsBuilder user = new RowsBuilder();
        profile.ratings().stream().sorted(Comparator.comparingInt(Rated::movie)).forEach(rated -> {
            user.add(Objects.checkIndex(rated.movie(), movies()), value(rated.value()));
        });
        addDemographics(profile.demographics(), user);
        user.endRow();
        return user.build();
    }

    /** Time of each entry of {@link #users()}, in seconds; {@link Ratings#UNKNOWN_TIME} if unknown. */
    long[] times(SparseRows users) {
        RatingRows rows = data.ratings().byUser();
        long[] times = new long[users.columns().length];
        for (int user = 0; user < rows.rows(); user++) {
            int shift = users.starts()[user] - rows.start(user);
            IntStream.range(rows.start(user), rows.end(user))
                    .forEach(entry -> times[entry + shift] = data.ratings().time(entry));
        }
        return times;
    }

    /** The value x of a rating. */
    float value(float rating) {
        return (float) Math.max(0, 1 + slope * (rating - mean)) * preference.of(rating);
    }

    private void addDemographics(Demographics demographics, RowsBuilder row) {
        if (demographicsWeight > 0) {
            row.add(movies, demographicsWeight);
            for (SparseRow.Entry feature : encoder.encode(demographics).entries()) {
                row.add(movies + 1 + feature.column(), demographicsWeight * feature.value());
            }
        }
    }
}
