package dev.marquee.service;

import dev.marquee.model.TrainingHistory;
import dev.marquee.persist.ModelCard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a model.
 *
 * @param algorithm as on the command line
 * @param options every option, as text
 * @param seed from which the training drew
 * @param data what it was trained on
 * @param history how the training went; no epochs if the algorithm does not go by them
 * @param origin when and by what it was made
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
                        card.origin().format()));
    }

    /**
     * A data set in short.
     *
     * @param fingerprint equal for equal content only
     */
    public record DataInfo(String name, int users, int movies, int ratings, String fingerprint) {
        public static DataInfo of(ModelCard.Data data) {
            return new DataInfo(data.name(), data.users(), data.movies(), data.ratings(), data.fingerprint());
        }
    }

    /**
     * Where a model comes from.
     *
     * @param created when, by ISO 8601 in UTC
     * @param marquee the version of Marquee
     * @param java the version of Java
     * @param format the version of the file's format
     */
    public record Origin(String created, String marquee, String java, int format) {}
}
