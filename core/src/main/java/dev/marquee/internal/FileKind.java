package dev.marquee.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    TEXT("a text", ""),
    ZIP("a zip archive", "unpack it and give the file in it", "504b0304", "504b0506", "504b0708"),
    GZIP("a file packed with gzip", "", "1f8b"),
    EXCEL("an Excel workbook", ""),
    OLD_EXCEL("an Excel workbook of the old form (.xls)", "save it as .xlsx or CSV", "d0cf11e0"),
    OPEN_DOCUMENT("an OpenDocument file", "save it as .xlsx or CSV"),
    WORD("a Word document", "save its table as CSV"),
    RAR("a rar archive", "unpack it and give the file in it, or a zip archive", "526172211a07"),
    SEVEN_ZIP("a 7z archive", "unpack it and give the file in it, or a zip archive", "377abcaf271c"),
    XZ("a file packed with xz", "unpack it first", "fd377a585a00"),
    BZIP2("a file packed with bzip2", "unpack it first", "425a6831", "425a6836", "425a6839"),
    ZSTD("a file packed with zstd", "unpack it first", "28b52ffd"),
    TAR("a tar archive", "unpack it and give the file in it, or a zip archive"),
    PDF("a PDF document", "give the export as CSV", "25504446"),
    SQLITE("an SQLite database", "write its table as CSV", "53514c69746520666f726d617420"),
    PARQUET("a Parquet file", "write its table as CSV", "50415231"),
    IMAGE("an image", "give the export itself", "89504e47", "ffd8ff", "47494638", "52494646"),
    WEB_PAGE("a web page", "download the export itself, not the page that offers it"),
    OTHER_BINARY("not text", "give a table, such as a CSV, a JSON file or a zip archive of them");

    /** Bytes that are enough to tell all kinds. */
    public static final int LOOK = 512;

    private static final int TAR_SIGN = 257;
    private static final List<String> PAGES = List.of("<!doctype html", "<html");

    private final String label;
    private final String advice;
    /** The first bytes of such files in hexadecimal digits, divided by blanks. */
    private final String signs;

    FileKind(String label, String advice, String... signs) {
        this.label = label;
        this.advice = advice;
        this.signs = String.join(" ", signs);
    }

    /** The kind of a file that begins with these bytes, at most {@link #LOOK}; a workbook counts as a zip archive. */
    public static FileKind of(byte[] first) {
        for (FileKind kind : values()) {
            if (kind.fits(first)) {
                return kind;
            }
        }
        if (startsWith(first, TAR_SIGN, "ustar".getBytes(StandardCharsets.US_ASCII))) {
            return TAR;
        }
        if (TextEncoding.ofFirst(first).isEmpty() && TextEncoding.hasBinary(first)) {
            return OTHER_BINARY;
        }
        String text = new String(first, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(text::startsWith) ? WEB_PAGE : TEXT;
    }

    private boolean fits(byte[] first) {
        return !signs.isEmpty()
                && Arrays.stream(signs.split(" ", -1))
                        .anyMatch(sign -> startsWith(first, 0, HexFormat.of().parseHex(sign)));
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] sign) {
        return bytes.length >= at + sign.length && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }

    /** Whether a file of this kind can be read. */
    public boolean isRead() {
        return advice.isEmpty() || this == ZIP;
    }

    /** What it is, for messages: {@code a rar archive}. */
    public String label() {
        return label;
    }

    /** What to do about a kind that is not read; empty for one that is. */
    public Optional<String> advice() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
    }
}
