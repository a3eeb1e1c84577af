package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.model.TrainingHistory;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a model: how it was made, from what, and how good it is.
 *
 * @param algorithm as on the command line
 * @param options every option by name, as text, in the order that help shows them
 * @param seed from which all randomness of the training came
 * @param data what the model was trained on
 * @param metrics by name, finite, in the order measured; empty if none was
 * @param history how the training went
 * @param origin when and by what the file was made
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

    /** The same with other metrics. */
    public ModelCard with(Map<String, Double> metrics) {
        return new ModelCard(algorithm, options, seed, data, metrics, history, origin);
    }

    /** The card as one JSON object, as files hold it: docs/model-file.md names its fields. */
    public String json() {
        return CardJson.write(this);
    }

    /** Refuses a card that is not of the data set and the algorithm it is to be written with. */
    void checkDescribes(Dataset dataset, String algorithm) {
        boolean same = data.name().equals(dataset.name())
                && data.users() == dataset.users().size()
                && data.movies() == dataset.catalogue().size()
                && data.ratings() == dataset.ratings().size();
        if (!same || !this.algorithm.equals(algorithm) || origin.format() != ModelFile.FORMAT) {
            throw new IllegalArgumentException("a card of %s on %s, format %d, for a model of %s on %s"
                    .formatted(this.algorithm, data, origin.format(), algorithm, Data.of(dataset)));
        }
    }

    private static void checkFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s is %s; JSON has only finite numbers".formatted(name, value));
        }
    }

    /**
     * A data set, in short.
     *
     * @param fingerprint as {@link Dataset#fingerprint()}
     */
    public record Data(String name, int users, int movies, int ratings, String fingerprint) {
        /** The short form of a data set. Linear in the ratings. */
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
     * Where a file comes from.
     *
     * @param created when
     * @param marquee the version of Marquee
     * @param java the version of the Java platform it ran on
     * @param format the version of the file's format
     */
    public record Origin(Instant created, String marquee, String java, int format) {
        /** This moment, on this platform, in the format that {@link ModelFile} writes. */
        public static Origin now(String marquee) {
            return new Origin(Instant.now(), marquee, Runtime.version().toString(), ModelFile.FORMAT);
        }
    }
}
