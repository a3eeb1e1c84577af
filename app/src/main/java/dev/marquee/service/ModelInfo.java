package dev.marquee.service;

import dev.marquee.model.TrainingHistory;
import dev.marquee.persist.ModelCard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Description of a model, from its model card.
 *
 * @param algorithm its name as on the command line
 * @param options every option, as text
 * @param seed of the training's random numbers
 * @param data the training data
 * @param history loss by epoch; without epochs if the algorithm has none
 * @param origin when it was trained, and by which versions
 */
public record ModelInfo(
        String algorithm,
        Map<String, String> options,
        long seed,
        DataInfo data,
        TrainingHistory history,
        Origin origin) {
    /** Copies the options, in their order. */
    public ModelInfo {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public static ModelInfo of(ModelCard card) {
        return new ModelInfo(
                card.algorithm(),
                card.options(),
                card.seed(),
                DataInfo.of(card.data()),
                card.history(),
                new Origin(
                        card.origin().created().toString(),
                        card.origin().marquee(),
                        card.origin().java(),
                        card.origin().format(),
                        card.origin().base().map(base -> new BaseInfo(base.name(), base.fingerprint()))));
    }

    /**
     * Name and sizes of a data set.
     *
     * @param fingerprint equal for equal content only
     */
    public record DataInfo(String name, int users, int movies, int ratings, String fingerprint) {
        public static DataInfo of(ModelCard.Data data) {
            return new DataInfo(data.name(), data.users(), data.movies(), data.ratings(), data.fingerprint());
        }
    }

    /**
     * When a model was trained, and by which versions.
     *
     * @param created the time, in ISO 8601 and UTC
     * @param marquee the version of Marquee
     * @param java the version of Java
     * @param format the version of the file format
     * @param base absent unless the model was retrained with ratings of a store
     */
    public record Origin(String created, String marquee, String java, int format, Optional<BaseInfo> base) {}

    /** The data set without the ratings of a store, of a model that was retrained with them. */
    public record BaseInfo(String name, String fingerprint) {}
}
