package dev.marquee.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Reads the inputs that mutation begins with, and all that once were findings. */
class CorpusTest {
    private static final int MAX_BYTES = 64 << 10;

    @TestFactory
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    Stream<DynamicNode> everyReaderReadsItsInputsOrRefusesThem() {
        return FuzzedReaders.ALL.stream().map(reader -> dynamicContainer(reader.label(), inputs(reader).stream()));
    }

    @Test
    void everyFolderOfInputsIsThatOfAReader() throws IOException {
        try (Stream<Path> folders = Files.list(Corpus.folder())) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .isSubsetOf(
                            FuzzedReaders.ALL.stream().map(FuzzedReader::label).toList());
        }
    }

    private static List<DynamicTest> inputs(FuzzedReader reader) {
        try {
            List<DynamicTest> tests = new ArrayList<>();
            int number = 0;
            for (byte[] seed : reader.seeds()) {
                tests.add(dynamicTest("seed " + number++, () -> FuzzRun.read(reader, seed)));
            }
            for (Path file : Corpus.of(reader)) {
                tests.add(dynamicTest(
                        file.getFileName().toString(), URI.create("file:" + file), () -> read(reader, file)));
            }
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(FuzzedReader reader, Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);
        assertThat(input.length).as("bytes of %s", file).isLessThanOrEqualTo(MAX_BYTES);
        FuzzRun.read(reader, input);
    }
}
