package dev.marquee.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Named lists of words in a resource: a line {@code name: word | word} per list, and comments after {@code #}. */
public final class WordLists {
    private WordLists() {}

    /**
     * Reads the lists.
     *
     * @param owner next to which the resource is
     * @param resource name of the file, in UTF-8
     */
    public static Map<String, List<String>> read(Class<?> owner, String resource) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            parts -> parts[0], parts -> List.of(parts[1].split(" \\| ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
