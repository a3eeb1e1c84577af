package dev.marquee.fuzz;

import dev.marquee.testkit.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several files as one input: after each line {@code =====} comes the name of a file in a line of its own, then its content. So
 * mutation changes what is in an archive, not only how it is packed.
 */
final class FileParts {
    private static final byte[] BORDER = "=====\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_FILES = 12;

    private FileParts() {}

    /** The input of some files, given by name and content in turn. */
    static byte[] input(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            bytes.writeBytes(BORDER);
            bytes.writeBytes((namesAndContents[i] + "\n" + namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The files of an input, by name; what comes before the first border is left out. */
    private static Map<String, byte[]> files(byte[] input) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at + BORDER.length <= input.length; at++) {
            if (Arrays.equals(input, at, at + BORDER.length, BORDER, 0, BORDER.length)) {
                starts.add(at + BORDER.length);
            }
        }
        for (int i = 0; i < starts.size() && files.size() < MAX_FILES; i++) {
            int start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) - BORDER.length : input.length;
            int line = start;
            while (line < end && input[line] != '\n') {
                line++;
            }
            String name = new String(input, start, line - start, StandardCharsets.UTF_8);
            files.put(name, Arrays.copyOfRange(input, Math.min(line + 1, end), end));
        }
        return files;
    }

    /** Writes the files into a folder, under names that stay in it. */
    static Path write(byte[] input, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files(input).entrySet()) {
            String name = file.getKey().replaceAll("[^A-Za-z0-9._-]", "_");
            if (!name.isEmpty() && name.length() < 100 && !name.matches("\\.+")) {
                Files.write(folder.resolve(name), file.getValue());
            }
        }
        return folder;
    }

    /** An archive of the files; the input itself if it has none. */
    static byte[] packed(byte[] input) {
        Map<String, byte[]> files = files(input);
        if (files.isEmpty()) {
            return input;
        }
        Zip zip = new Zip();
        files.forEach((name, content) -> {
            if (name.length() < 60_000) {
                zip.with(name, content);
            }
        });
        return zip.bytes();
    }
}
