package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same list for all users, or for all of the same demographics. Sealed, because the model file names one of the two
 * kinds.
 */
sealed interface PopularModel extends DemographicsAwareModel, MovieFoldInModel permits BestRated, MostRated {
    /** Training data. */
    Dataset data();

    /** The options of the training. */
    PopularOptions options();

    /** One score per movie, without demographics; a copy. */
    float[] scores();

    /** What demographics add. */
    DemographicEffects effects();

    /** The scorer of all users of these demographics. */
    Scorer scorer(Demographics user);

    @Override
    PopularModel withMovies(Dataset data);

    @Override
    default String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    @Override
    default int users() {
        return data().users().size();
    }

    @Override
    default Set<FeatureGroup> demographics() {
        return options().demographics().stream()
                .map(trait -> switch (trait) {
                    case GENDER -> FeatureGroup.GENDER;
                    case OCCUPATION -> FeatureGroup.OCCUPATION;
                    case AGE -> FeatureGroup.AGE;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rejects ratings that the training data could not contain. */
    default void require(UserProfile profile) {
        profile.requireOn(data().ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
    }
}
