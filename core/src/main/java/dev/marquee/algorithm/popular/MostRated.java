package dev.marquee.algorithm.popular;

import dev.marquee.model.KnownScores;
import dev.marquee.model.Profile;
import dev.marquee.model.Scorer;
import java.util.Objects;

/** Movies by how many have rated them. It predicts no ratings. */
final class MostRated implements PopularModel {
    private final int users;
    private final float[] counts;
    private final Scorer everybody;

    /** Takes the counts over. */
    MostRated(int users, float[] counts) {
        this.users = users;
        this.counts = counts;
        this.everybody = new KnownScores(counts);
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int movies() {
        return counts.length;
    }

    @Override
    public Scorer scorer(int user) {
        Objects.checkIndex(user, users);
        return everybody;
    }

    @Override
    public Scorer foldIn(Profile profile) {
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), counts.length));
        return everybody;
    }

    @Override
    public Popularity by() {
        return Popularity.COUNT;
    }

    @Override
    public float[] scores() {
        return counts.clone();
    }
}
