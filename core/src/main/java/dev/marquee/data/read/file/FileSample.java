package dev.marquee.data.read.file;

import dev.marquee.internal.FileKind;
import dev.marquee.internal.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The beginning of a text file.
 *
 * @param lines its whole lines, also blank ones
 * @param charset its encoding, as far as the beginning shows it
 */
public record FileSample(List<String> lines, Charset charset) {
    /** Enough for several hundred ratings. */
    static final int BYTES = 1 << 16;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WORKBOOK_PART = "[Content_Types].xml";

    public FileSample {
        lines = List.copyOf(lines);
    }

    /** The sample in the first bytes of a file, which is longer if there are {@link #BYTES} of them. */
    static FileSample of(byte[] first) throws IOException {
        boolean isWhole = first.length < BYTES;
        byte[] bytes = isWhole ? first : Arrays.copyOf(first, wholeLines(first));
        Charset charset = TextEncoding.of(() -> new ByteArrayInputStream(bytes));
        List<String> lines = withoutMark(new String(bytes, charset)).lines().toList();
        // In UTF-16 the cut may have left half a character.
        return new FileSample(isWhole || lines.size() < 2 ? lines : lines.subList(0, lines.size() - 1), charset);
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
            end--;
        }
        return end > 0 ? end : bytes.length;
    }

    /** The text in all bytes of a file, without byte order mark. */
    public static String text(byte[] bytes) throws IOException {
        return withoutMark(new String(bytes, TextEncoding.of(() -> new ByteArrayInputStream(bytes))));
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What a file is that begins with these bytes. */
    public static FileKind kind(byte[] first) {
        FileKind kind = FileKind.of(Arrays.copyOf(first, Math.min(first.length, FileKind.LOOK)));
        boolean isWorkbook =
                kind == FileKind.ZIP && new String(first, StandardCharsets.ISO_8859_1).contains(WORKBOOK_PART);
        return isWorkbook ? FileKind.EXCEL : kind;
    }
}
