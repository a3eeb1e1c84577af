package dev.marquee.export;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Users;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.testkit.RandomRatings;
import java.util.Map;
import java.util.stream.IntStream;

/** A model and its training data. */
record Fitted(Dataset data, FormulaModel model) {
    /** Users of two genders, three occupations and any age; the last user and the last movie have no ratings. */
    private static final Dataset USERS = withDemographics(RandomRatings.of(23, 31, 500, 4));

    static Fitted to(Dataset data, String algorithm, Map<String, String> options) {
        try (Workers workers = Workers.of(1)) {
            TrainingContext context = new TrainingContext(7, workers, Progress.SILENT);
            return new Fitted(data, (FormulaModel)
                    Algorithms.named(algorithm).recipe(options).trainer().train(data, context));
        }
    }

    static Fitted toUsers(String algorithm, Map<String, String> options) {
        return to(USERS, algorithm, options);
    }

    private static Dataset withDemographics(Dataset data) {
        Users users = Users.of(
                data.users().ids().ids(),
                IntStream.range(0, data.users().size())
                        .mapToObj(user -> new Demographics(
                                20 + 3 * user, user % 2 == 0 ? "F" : "M", "occupation " + user % 3, "00501"))
                        .toList());
        return new Dataset(data.name(), users, data.catalogue(), data.ratings());
    }
}
