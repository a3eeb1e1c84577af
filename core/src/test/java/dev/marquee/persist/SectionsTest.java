package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Round trips of arrays of every type through a file. */
class SectionsTest {
    private static final String ONE_MISSING = " instead of 4; train the model again";

    @Property(tries = 100)
    void roundTripsArraysOfEveryType(
            @ForAll float[] floats,
            @ForAll short[] halfFloatBits,
            @ForAll int[] ints,
            @ForAll byte[] bytes,
            @ForAll List<String> texts)
            throws IOException {
        short[] halfFloats = halfFloatBits.clone();
        for (int i = 0; i < halfFloats.length; i++) {
            halfFloats[i] &= (short) 0xBFFF;
        }
        List<String> wellFormed =
                texts.stream().map(SectionsTest::withoutUnpairedSurrogates).toList();
        roundTrip(
                sections -> {
                    sections.floats("floats", floats);
                    sections.within("inner.").ints("ints", ints);
                    sections.halfFloats("halfFloats", halfFloats);
                    sections.bytes("bytes", bytes);
                    sections.texts("texts", wellFormed);
                },
                sections -> {
                    assertThat(bits(sections.floats("floats", floats.length))).isEqualTo(bits(floats));
                    assertThat(sections.halfFloats("halfFloats", 1, halfFloats.length))
                            .isEqualTo(halfFloats);
                    assertThat(sections.within("inner.").ints("ints", ints.length))
                            .isEqualTo(ints);
                    assertThat(sections.bytes("bytes", bytes.length)).isEqualTo(bytes);
                    assertThat(sections.texts("texts", texts.size())).isEqualTo(wellFormed);
                    assertThat(sections.has("floats")).isTrue();
                    assertThat(sections.has("ints")).isFalse();
                });
    }

    @Test
    void reportsAnOlderFileThatLacksANewerArray() {
        assertThatThrownBy(() -> roundTrip(
                        sections -> sections.within("inner.").ints("old", new int[1]),
                        sections -> sections.within("inner.").requireSince("newer", "supported new movies")))
                .isInstanceOf(MarqueeException.class)
                .hasMessageMatching(
                        "model file .* was written by an older version of Marquee, before it supported new movies, and "
                                + "lacks section \\S*inner.newer; train the model again");
    }

    @Test
    void roundTripsArraysLongerThanAChunk() throws IOException {
        float[] floats = new float[700_001];
        int[] ints = new int[600_001];
        byte[] bytes = new byte[3_000_001];
        for (int i = 0; i < bytes.length; i++) {
            floats[i % floats.length] = i * 0.1f;
            ints[i % ints.length] = i * 31;
            bytes[i] = (byte) (i / 3);
        }
        roundTrip(
                sections -> {
                    sections.floats("floats", floats);
                    sections.ints("ints", ints);
                    sections.bytes("bytes", bytes);
                },
                sections -> {
                    assertThat(sections.floats("floats")).isEqualTo(floats);
                    assertThat(sections.ints("ints")).isEqualTo(ints);
                    assertThat(sections.bytes("bytes")).isEqualTo(bytes);
                });
    }

    @Test
    void keepsTheBitsOfEveryKindOfFiniteFloat() throws IOException {
        float[] floats = {-0.0f, Float.MIN_VALUE, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE};
        roundTrip(
                sections -> sections.floats("floats", floats),
                sections -> assertThat(bits(sections.floats("floats"))).isEqualTo(bits(floats)));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void writesNoNumberThatIsNotFinite(float number) {
        String message = "the training diverged: model.numbers has the number %s; train with smaller steps or more"
                + " regularization";
        assertThatThrownBy(() -> roundTrip(sections -> sections.floats("numbers", new float[] {1, number}), _ -> {}))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(message.formatted(number));
        assertThatThrownBy(() -> roundTrip(
                        sections -> sections.halfFloats("numbers", new short[] {1, Float.floatToFloat16(number)}),
                        _ -> {}))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(message.formatted(number));
    }

    @Test
    void positiveNumbersMayBeInfinite() throws IOException {
        float[] precisions = {Float.MIN_VALUE, 3, Float.POSITIVE_INFINITY};
        roundTrip(sections -> sections.positives("precisions", precisions), sections -> {
            assertThat(sections.positives("precisions", 3)).isEqualTo(precisions);
            assertRejected(
                    () -> sections.floats("precisions"),
                    "has invalid content: a number that is not finite in section model.precisions; train the model again");
        });
        assertThatThrownBy(() -> roundTrip(sections -> sections.positives("precisions", new float[1]), _ -> {}))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("the training diverged: model.precisions has the number 0.0;");
    }

    @Test
    void rejectsNumbersThatTheirMeaningExcludes() throws IOException {
        roundTrip(
                sections -> {
                    sections.floats("scales", new float[] {1, -2});
                    sections.ints("movies", new int[] {0, 6, -1});
                    sections.ints("starts", new int[] {0, 2, 1});
                    sections.ints("late", new int[] {1, 2, 3});
                },
                sections -> {
                    assertRejected(
                            () -> sections.positives("scales", 2),
                            "has invalid content: -2.0 instead of a number above 0 in section model.scales; train the model again");
                    assertRejected(
                            () -> sections.indices("movies", 3, 6),
                            "has invalid content: index 6 of 6 in section model.movies; train the model again");
                    assertRejected(
                            () -> sections.indices("movies", 3, 7),
                            "has invalid content: index -1 of 7 in section model.movies; train the model again");
                    assertRejected(
                            () -> sections.starts("starts", 2),
                            "has invalid content: start 1 of row 2, which is not ascending from 0 in section model.starts; train the model again");
                    assertRejected(
                            () -> sections.starts("late", 2),
                            "has invalid content: start 1 of row 0, which is not ascending from 0 in section model.late; train the model again");
                });
    }

    @Test
    void rejectsMissingSectionsAndOtherTypesOrLengths() throws IOException {
        roundTrip(sections -> sections.floats("table", new float[3]), sections -> {
            assertRejected(
                    () -> sections.floats("bias"), "has invalid content: no section model.bias; train the model again");
            assertRejected(
                    () -> sections.ints("table"),
                    "has invalid content: float32 in section model.table instead of int32; train the model again");
            assertRejected(
                    () -> sections.floats("table", 4),
                    "has invalid content: 3 values in section model.table" + ONE_MISSING);
            assertRejected(
                    () -> sections.floats("table", 1 << 16, 1 << 16),
                    "has invalid content: 3 values in section model.table instead of 4294967296; train the model again");
            assertRejected(
                    () -> sections.halfFloats("table", 3, 1),
                    "has invalid content: float32 in section model.table instead of float16; train the model again");
        });
    }

    @Test
    void rejectsOtherLengthsOfIntsBytesAndTexts() throws IOException {
        roundTrip(
                sections -> {
                    sections.ints("ints", new int[3]);
                    sections.bytes("bytes", new byte[3]);
                    sections.texts("texts", List.of("a", "", "b"));
                },
                sections -> {
                    assertRejected(
                            () -> sections.ints("ints", 4),
                            "has invalid content: 3 values in section model.ints" + ONE_MISSING);
                    assertRejected(
                            () -> sections.bytes("bytes", 4),
                            "has invalid content: 3 values in section model.bytes" + ONE_MISSING);
                    assertRejected(
                            () -> sections.texts("texts", 4),
                            "has invalid content: 3 values in section model.texts" + ONE_MISSING);
                });
    }

    @Test
    void rejectsAnUnpairedSurrogate() {
        assertThatThrownBy(() -> roundTrip(sections -> sections.texts("texts", List.of("\uD83C")), _ -> {}))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("model.texts");
    }

    @Test
    void rejectsDuplicateOrInvalidNames() {
        for (String name : List.of("twice", "two words", "ü", "n".repeat(35))) {
            assertThatThrownBy(() -> roundTrip(
                            sections -> {
                                sections.ints("twice", new int[0]);
                                sections.ints(name, new int[0]);
                            },
                            _ -> {}))
                    .as("name '%s'", name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertRejected(Runnable read, String message) {
        assertThatThrownBy(read::run)
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("model file ")
                .hasMessageEndingWith("arrays.marquee " + message);
    }

    /** Writes with one codec and reads with another. */
    private static void roundTrip(Consumer<SectionWriter> write, Consumer<SectionReader> read) throws IOException {
        Path folder = Files.createTempDirectory("marquee-test");
        Path path = folder.resolve("arrays.marquee");
        Dataset data = SmallData.cinema();
        TableModel model = TableModel.random(data, 1);
        try {
            ModelCodec<TableModel> codec = new AnyCodec(write, read, model);
            TestFile.write(path, data, codec, model, 1);
            try (ModelFile file = ModelFile.open(path)) {
                assertThat(file.model(codec)).isSameAs(model);
            }
        } finally {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }

    private static int[] bits(float[] floats) {
        int[] bits = new int[floats.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(floats[i]));
        return bits;
    }

    private static String withoutUnpairedSurrogates(String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record AnyCodec(Consumer<SectionWriter> writer, Consumer<SectionReader> reader, TableModel model)
            implements ModelCodec<TableModel> {
        @Override
        public String algorithm() {
            return TableModel.ALGORITHM;
        }

        @Override
        public void write(TableModel written, SectionWriter sections) {
            writer.accept(sections);
        }

        @Override
        public TableModel read(SectionReader sections, Dataset data) {
            reader.accept(sections);
            return model;
        }
    }
}
