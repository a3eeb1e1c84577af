package dev.marquee.service.serving;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.data.Users;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.Model;
import dev.marquee.model.option.FeatureGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Checks the demographics given for a new user: each must be known to the data and used by the model.
 *
 * @param users of the model's data
 */
record DemographicsCheck(Users users, Model model) {
    void check(Demographics given) {
        if (!users.hasDemographics()) {
            throw new UsageException(
                    "age, gender or occupation was given, but the model's data has no demographics; leave them out");
        }
        checkKnown("gender", given.gender(), Demographics::gender);
        checkKnown("occupation", given.occupation(), Demographics::occupation);
        Set<FeatureGroup> used = model instanceof DemographicsAwareModel aware ? aware.demographics() : Set.of();
        if (used.isEmpty()) {
            throw new UsageException(
                    "%s ignores demographics; leave them out, or train bayesfm or neural".formatted(model.algorithm()));
        }
        List<String> ignored = new ArrayList<>();
        addIgnored(ignored, "age", given.age() != Demographics.UNKNOWN_AGE, used.contains(FeatureGroup.AGE));
        addIgnored(ignored, "gender", !given.gender().isEmpty(), used.contains(FeatureGroup.GENDER));
        addIgnored(ignored, "occupation", !given.occupation().isEmpty(), used.contains(FeatureGroup.OCCUPATION));
        if (!ignored.isEmpty()) {
            throw new UsageException("this model of %s ignores %s; leave it out, or train a model with that feature"
                    .formatted(model.algorithm(), String.join(" and ", ignored)));
        }
    }

    private static void addIgnored(List<String> ignored, String name, boolean given, boolean used) {
        if (given && !used) {
            ignored.add(name);
        }
    }

    private void checkKnown(String name, String given, Function<Demographics, String> field) {
        List<String> known = IntStream.range(0, users.size())
                .mapToObj(user -> field.apply(users.demographics(user)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!given.isEmpty() && !known.contains(given)) {
            throw new UsageException(
                    "unknown %s '%s'; this model's data has %s".formatted(name, given, String.join(", ", known)));
        }
    }
}
