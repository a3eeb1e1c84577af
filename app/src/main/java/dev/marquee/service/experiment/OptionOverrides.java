package dev.marquee.service.experiment;

import dev.marquee.data.UsageException;
import dev.marquee.tune.OptionsFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Options of algorithms that somebody gave.
 *
 * @param files of options, one an algorithm at most
 * @param texts by name, which win over the files
 */
public record OptionOverrides(List<Path> files, Map<String, String> texts) {
    /** None. */
    public static final OptionOverrides NONE = new OptionOverrides(List.of(), Map.of());

    private static final String PRESET = "preset";

    /** Copies the collections. */
    public OptionOverrides {
        files = List.copyOf(files);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    boolean isEmpty() {
        return files.isEmpty() && texts.isEmpty();
    }

    /**
     * All options of an algorithm, where only one is asked for.
     *
     * @throws UsageException if a file holds none, or those of another algorithm, or a preset meets a file
     */
    Map<String, String> of(String algorithm) {
        return merged(fromFiles(List.of(algorithm)).getOrDefault(algorithm, Map.of()), texts);
    }

    /** The options in the files, by algorithm; each has to be one of those named. */
    Map<String, Map<String, String>> fromFiles(List<String> algorithms) {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        for (Path path : files) {
            OptionsFile file = OptionsFile.read(path);
            if (!algorithms.contains(file.algorithm())) {
                throw new UsageException("%s holds options of %s, not of %s; give one of that algorithm"
                        .formatted(path, file.algorithm(), String.join(" or ", algorithms)));
            }
            if (options.put(file.algorithm(), file.options()) != null) {
                throw new UsageException("%s is the second file with options of %s; give one an algorithm"
                        .formatted(path, file.algorithm()));
            }
        }
        return options;
    }

    /**
     * The options of a file, with others that win.
     *
     * @throws UsageException if a preset is among these: it sets what the file has set, and neither is meant to win
     */
    static Map<String, String> merged(Map<String, String> ofFile, Map<String, String> texts) {
        if (!ofFile.isEmpty() && texts.containsKey(PRESET)) {
            throw new UsageException("option preset=%s and an options file both set everything; leave one out"
                    .formatted(texts.get(PRESET)));
        }
        Map<String, String> options = new LinkedHashMap<>(ofFile);
        options.putAll(texts);
        return options;
    }

    /**
     * Tells of options that were chosen by ratings that may now be tested on.
     *
     * @param train fingerprints of the train parts that are now learned from
     */
    void warn(String data, List<String> train, Consumer<String> notices) {
        for (Path path : files) {
            Optional<OptionsFile.Parts> chosen = OptionsFile.read(path).choice().map(OptionsFile.Choice::parts);
            chosen.filter(parts -> parts.fingerprint().equals(data))
                    .filter(parts -> !train.equals(List.of(parts.train())))
                    .ifPresent(parts -> notices.accept(
                            "%s was chosen by the train part of %s, seed %d, which may hold ratings tested here; tune on this split for an honest number"
                                    .formatted(path, parts.split(), parts.seed())));
        }
    }
}
