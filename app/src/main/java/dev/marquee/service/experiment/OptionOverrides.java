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
 * Options of algorithms, from files and from the command line.
 *
 * @param files options files, at most one per algorithm
 * @param texts values by option name; they override the files
 */
public record OptionOverrides(List<Path> files, Map<String, String> texts) {
    /** No overrides. */
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
     * All options of an algorithm, if the request has only one.
     *
     * @throws UsageException if a file has no options or those of another algorithm, or a preset is combined with a file
     */
    Map<String, String> of(String algorithm) {
        return merged(fromFiles(List.of(algorithm)).getOrDefault(algorithm, Map.of()), texts);
    }

    /** The options in the files, by algorithm; each must be one of those given. */
    Map<String, Map<String, String>> fromFiles(List<String> algorithms) {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        for (Path path : files) {
            OptionsFile file = OptionsFile.read(path);
            if (!algorithms.contains(file.algorithm())) {
                throw new UsageException("%s has options of %s, not of %s; give a file of that algorithm"
                        .formatted(path, file.algorithm(), String.join(" or ", algorithms)));
            }
            if (options.put(file.algorithm(), file.options()) != null) {
                throw new UsageException("%s is the second file with options of %s; give one file per algorithm"
                        .formatted(path, file.algorithm()));
            }
        }
        return options;
    }

    /**
     * The options of a file, overridden by others.
     *
     * @throws UsageException if the others have a preset and the file has options: both set all options, so neither can win
     */
    static Map<String, String> merged(Map<String, String> ofFile, Map<String, String> texts) {
        if (!ofFile.isEmpty() && texts.containsKey(PRESET)) {
            throw new UsageException("option preset=%s and an options file both set all options; leave one out"
                    .formatted(texts.get(PRESET)));
        }
        Map<String, String> options = new LinkedHashMap<>(ofFile);
        options.putAll(texts);
        return options;
    }

    /**
     * Warns of options files that were tuned on ratings that may now be in the test part.
     *
     * @param data fingerprint of the whole data set
     * @param train fingerprints of the train parts of this run
     */
    void warn(String data, List<String> train, Consumer<String> notices) {
        for (Path path : files) {
            Optional<OptionsFile.Provenance> chosen =
                    OptionsFile.read(path).choice().map(OptionsFile.Choice::parts);
            chosen.filter(parts -> parts.fingerprint().equals(data))
                    .filter(parts -> !train.equals(List.of(parts.train())))
                    .ifPresent(parts -> notices.accept(
                            "%s was tuned on the train part of %s, seed %d, which may contain ratings tested here; tune on this split for an unbiased result"
                                    .formatted(path, parts.split(), parts.seed())));
        }
    }
}
