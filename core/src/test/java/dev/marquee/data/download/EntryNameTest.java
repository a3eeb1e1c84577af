package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class EntryNameTest {
    private static final Path DIRECTORY = Path.of("/cache/data");

    @Property
    void neverLeavesTheDirectory(@ForAll("names") String name) {
        try {
            Path path = EntryName.resolve(DIRECTORY, "in", name);
            assertThat(path.normalize()).isEqualTo(path).startsWithRaw(DIRECTORY);
        } catch (ZipException rejected) {
            assertThat(rejected).hasMessageContaining(name);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("in", "..", ".", "/", "\\", "C:", "a", " ", "\0", "in/")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property
    void acceptsPlainPathsInsideTheFolder(@ForAll("plain") List<String> parts) throws ZipException {
        String name = "in/" + String.join("/", parts);

        assertThat(EntryName.resolve(DIRECTORY, "in", name)).isEqualTo(DIRECTORY.resolve(String.join("/", parts)));
    }

    @Provide
    Arbitrary<List<String>> plain() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("-_+é0123456789")
                .ofMinLength(1)
                .ofMaxLength(9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
