package dev.marquee.model;

import dev.marquee.model.option.FeatureGroup;
import java.util.Set;

/** Capability: the model's predictions for a new user depend on their demographics. */
public interface DemographicsAwareModel extends FoldInModel {
    /**
     * {@return the demographics that predictions depend on: of {@link FeatureGroup#GENDER},
     * {@link FeatureGroup#OCCUPATION} and {@link FeatureGroup#AGE}} Empty if the model was trained without them.
     */
    Set<FeatureGroup> demographics();
}
