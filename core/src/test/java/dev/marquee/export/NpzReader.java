package dev.marquee.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads npz files as NumPy does, by its format description: floats and texts, row by row. */
record NpzReader(Map<String, Array> arrays) {
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<([fU])(\\d+)', 'fortran_order': False, 'shape': \\(([\\d, ]*)\\), \\} *\n");

    /** An array of floats or of texts; the other list is empty. */
    record Array(List<Integer> shape, List<Float> floats, List<String> texts) {}

    static NpzReader read(Path path) throws IOException {
        Map<String, Array> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                assertThat(entry.getName()).endsWith(".npy");
                String name = entry.getName().substring(0, entry.getName().length() - 4);
                arrays.put(name, array(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return new NpzReader(arrays);
    }

    List<String> names() {
        return List.copyOf(arrays.keySet());
    }

    List<Integer> shape(String name) {
        return named(name).shape();
    }

    List<Float> floats(String name) {
        return named(name).floats();
    }

    List<String> texts(String name) {
        return named(name).texts();
    }

    private Array named(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    private static Array array(byte[] bytes) {
        ByteBuffer npy = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        npy.get(magic);
        assertThat(magic).isEqualTo("\u0093NUMPY\1\0".getBytes(ISO_8859_1));
        byte[] header = new byte[npy.getShort()];
        npy.get(header);
        assertThat(npy.position() % 64).as("aligned").isZero();
        Matcher fields = HEADER.matcher(new String(header, ISO_8859_1));
        assertThat(fields.matches()).as(new String(header, ISO_8859_1)).isTrue();
        List<Integer> shape = Stream.of(fields.group(3).split(", ?"))
                .filter(length -> !length.isEmpty())
                .map(Integer::valueOf)
                .toList();
        int size = shape.stream().reduce(1, Math::multiplyExact);
        int width = Integer.parseInt(fields.group(2));
        Array read = new Array(shape, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < size; i++) {
            if (fields.group(1).equals("f")) {
                assertThat(width).isEqualTo(4);
                read.floats().add(npy.getFloat());
            } else {
                read.texts()
                        .add(text(
                                IntStream.range(0, width).map(_ -> npy.getInt()).toArray()));
            }
        }
        assertThat(npy.hasRemaining()).as("bytes left").isFalse();
        return read;
    }

    private static String text(int[] codePoints) {
        assertThat(Arrays.stream(codePoints))
                .as("whole characters")
                .allMatch(point -> point < 0xD800 || point > 0xDFFF);
        return new String(codePoints, 0, codePoints.length).replaceFirst("\0+$", "");
    }
}
