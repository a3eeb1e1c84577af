package dev.marquee.model;

import dev.marquee.model.option.FeatureGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Capability: the model's predictions for a new user depend on their demographics. */
public interface DemographicsAwareModel extends FoldInModel {
    /**
     * {@return the demographics that predictions depend on: of {@link FeatureGroup#GENDER},
     * {@link FeatureGroup#OCCUPATION} and {@link FeatureGroup#AGE}} Empty if the model was trained without them.
     */
    Set<FeatureGroup> demographics();

    /**
     * {@return the demographics that predictions of any of several models depend on}
     *
     * @param models of any kind
     */
    static Set<FeatureGroup> ofAny(Collection<? extends Model> models) {
        Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
        for (Model model : models) {
            if (model instanceof DemographicsAwareModel aware) {
                groups.addAll(aware.demographics());
            }
        }
        return groups;
    }
}
