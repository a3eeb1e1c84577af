package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Objects;

/** A model with the same list for all users, known or new. */
interface SharedListModel extends FoldInModel, MovieFoldInModel {
    /** Training data. */
    Dataset data();

    /** The scorer of every user. */
    Scorer scorer();

    @Override
    default int users() {
        return data().users().size();
    }

    @Override
    default Scorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer();
    }

    @Override
    default Scorer foldIn(UserProfile profile) {
        profile.requireOn(data().ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return scorer();
    }
}
