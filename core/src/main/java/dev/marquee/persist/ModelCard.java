package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.model.TrainingHistory;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a model: algorithm, options, training data, metrics and origin.
 *
 * @param algorithm as on the command line
 * @param options every option by name, as text, in the order of the help text
 * @param seed of the training
 * @param data the training data
 * @param metrics by name, finite, in the order of measurement; may be empty
 * @param history the loss per epoch
 * @param origin when the file was written, and by which version
 */
public record ModelCard(
        String algorithm,
        Map<String, String> options,
        long seed,
        Data data,
        Map<String, Double> metrics,
        TrainingHistory history,
        Origin origin) {
    /** Copies the maps, in their order, and checks that metrics and losses are finite. */
    public ModelCard {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        metrics.forEach(ModelCard::checkFinite);
        for (TrainingHistory.Epoch epoch : history.epochs()) {
            checkFinite("training loss", epoch.trainingLoss());
            checkFinite("validation loss", epoch.validationLoss());
        }
    }

    /**
     * {@return the card with other metrics}
     *
     * @param metrics by name, finite, in the order of measurement; may be empty
     */
    public ModelCard with(Map<String, Double> metrics) {
        return new ModelCard(algorithm, options, seed, data, metrics, history, origin);
    }

    /**
     * {@return the same card of a model that was retrained: from the data of another card and the ratings of a store}
     *
     * @param base the card of the model that was trained again with further ratings
     */
    public ModelCard retrainedFrom(ModelCard base) {
        Origin from = new Origin(
                origin.created(),
                origin.marquee(),
                origin.java(),
                origin.format(),
                Optional.of(new Base(base.data().name(), base.data().fingerprint())));
        return new ModelCard(algorithm, options, seed, data, metrics, history, from);
    }

    /** {@return the card as a JSON object, as stored in files; docs/model-file.md lists the fields} */
    public String json() {
        return CardJson.write(this);
    }

    /** Rejects a card of another data set or algorithm. */
    void checkDescribes(Dataset dataset, String algorithm) {
        boolean same = data.name().equals(dataset.name())
                && data.users() == dataset.users().size()
                && data.movies() == dataset.catalogue().size()
                && data.ratings() == dataset.ratings().size();
        if (!same || !this.algorithm.equals(algorithm) || origin.format() != ModelFile.FORMAT) {
            throw new IllegalArgumentException("the card is of a %s model on %s, format %d, but the model is %s on %s"
                    .formatted(this.algorithm, data, origin.format(), algorithm, Data.of(dataset)));
        }
    }

    private static void checkFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s is %s; numbers in JSON must be finite".formatted(name, value));
        }
    }

    /**
     * A summary of a data set.
     *
     * @param name the name shown in reports
     * @param users the number of users, with or without ratings
     * @param movies the number of movies, with or without ratings
     * @param ratings the number of ratings or events
     * @param fingerprint as {@link Dataset#fingerprint()}
     */
    public record Data(String name, int users, int movies, int ratings, String fingerprint) {
        /**
         * {@return the summary of a data set} Linear in the ratings.
         *
         * @param dataset the data set to summarize
         */
        public static Data of(Dataset dataset) {
            return new Data(
                    dataset.name(),
                    dataset.users().size(),
                    dataset.catalogue().size(),
                    dataset.ratings().size(),
                    dataset.fingerprint());
        }
    }

    /**
     * The origin of a file.
     *
     * @param created time of writing
     * @param marquee the version of Marquee
     * @param java the version of the Java runtime
     * @param format the version of the file's format
     * @param base the data set without the ratings that a store added, if the model was retrained with them
     */
    public record Origin(Instant created, String marquee, String java, int format, Optional<Base> base) {
        /**
         * {@return the current time and runtime, and the format that {@link ModelFile} writes}
         *
         * @param marquee the version of the program that writes the file
         */
        public static Origin now(String marquee) {
            return new Origin(Instant.now(), marquee, Runtime.version().toString(), ModelFile.FORMAT, Optional.empty());
        }
    }

    /**
     * The data set that a retrained model began with.
     *
     * @param name the name shown in reports
     * @param fingerprint as {@link Dataset#fingerprint()}
     */
    public record Base(String name, String fingerprint) {}
}
