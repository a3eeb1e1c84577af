package dev.marquee.service.experiment;

import dev.marquee.data.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An algorithm of a comparison, with the name that the request gives it. */
record NamedAlgorithm(String name, AlgorithmUnderTest algorithm) {
    /**
     * Parses names: {@code als}, {@code als:rank=20:sweeps=5}, or the path of a model file.
     *
     * @param options named {@code algorithm.option}; they apply to every entry of that algorithm, unless its name overrides them
     */
    static List<NamedAlgorithm> all(List<String> texts, OptionOverrides options, long seed) {
        List<String> algorithms =
                texts.stream().map(text -> text.strip().split(":", 2)[0]).toList();
        Map<String, Map<String, String>> ofFiles = options.fromFiles(algorithms);
        Map<String, Map<String, String>> byAlgorithm = byAlgorithm(options.texts(), texts);
        Set<String> names = new HashSet<>();
        List<NamedAlgorithm> named = new ArrayList<>();
        for (String text : texts) {
            String name = text.strip();
            if (!names.add(name)) {
                throw new UsageException(
                        "%s is given twice; give it once, or one of them with other options, such as %1$s:NAME=VALUE"
                                .formatted(name));
            }
            named.add(of(name, ofFiles, byAlgorithm, seed));
        }
        if (named.size() < 2) {
            throw new UsageException("a comparison needs at least two algorithms; give some such as bias,neural");
        }
        return named;
    }

    private static NamedAlgorithm of(
            String name,
            Map<String, Map<String, String>> ofFiles,
            Map<String, Map<String, String>> byAlgorithm,
            long seed) {
        if (Files.isRegularFile(Path.of(name))) {
            return new NamedAlgorithm(name, AlgorithmUnderTest.of(name, OptionOverrides.NONE, seed));
        }
        String[] parts = name.split(":", -1);
        Map<String, String> options = new LinkedHashMap<>(byAlgorithm.getOrDefault(parts[0], Map.of()));
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndValue = parts[i].split("=", 2);
            if (nameAndValue.length != 2) {
                throw new UsageException(
                        "'%s' in %s is not an option; write %s:NAME=VALUE".formatted(parts[i], name, parts[0]));
            }
            options.put(nameAndValue[0], nameAndValue[1]);
        }
        Map<String, String> all = OptionOverrides.merged(ofFiles.getOrDefault(parts[0], Map.of()), options);
        return new NamedAlgorithm(name, AlgorithmUnderTest.trained(parts[0], all, seed));
    }

    private static Map<String, Map<String, String>> byAlgorithm(Map<String, String> options, List<String> texts) {
        Map<String, Map<String, String>> byAlgorithm = new HashMap<>();
        options.forEach((name, value) -> {
            String[] algorithmAndName = name.split("\\.", 2);
            boolean isCompared = algorithmAndName.length == 2
                    && texts.stream()
                            .anyMatch(text -> text.strip().split(":", 2)[0].equals(algorithmAndName[0]));
            if (!isCompared) {
                throw new UsageException(
                        "option %s=%s does not name a compared algorithm; write ALGORITHM.%1$s=%2$s with one of %s"
                                .formatted(name, value, String.join(", ", texts)));
            }
            byAlgorithm
                    .computeIfAbsent(algorithmAndName[0], _ -> new LinkedHashMap<>())
                    .put(algorithmAndName[1], value);
        });
        return byAlgorithm;
    }
}
