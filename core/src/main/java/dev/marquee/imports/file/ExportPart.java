package dev.marquee.imports.file;

import dev.marquee.internal.ByteSource;
import dev.marquee.internal.FileKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file of an export, single or inside an archive.
 *
 * @param name its path inside the archive, with slashes; for a single file its name
 * @param label its name in messages: {@code watched.csv in letterboxd.zip}
 * @param siblings the names of all files of the archive but those of {@link #isInLists lists}; for a single file, its own
 * @param kind {@link FileKind#TEXT} or {@link FileKind#EXCEL}
 * @param charset of its text
 * @param content opens it, as often as needed
 */
public record ExportPart(
        String name, String label, List<String> siblings, FileKind kind, Charset charset, ByteSource content) {
    private static final Pattern LISTS = Pattern.compile("(?i)(?:^|/)lists/[^/]+\\.csv$");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Copies the names. */
    public ExportPart {
        siblings = List.copyOf(siblings);
    }

    /**
     * The last part of the name in lower case, for comparisons only; a name inside an archive is never used as a path.
     */
    public String simpleName() {
        return simpleName(name);
    }

    /** The last part of a name in lower case, without the ending of gzip. */
    public static String simpleName(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return simple.endsWith(".gz") ? simple.substring(0, simple.length() - ".gz".length()) : simple;
    }

    /** Whether it is in a folder where Letterboxd's archive has a file for each list of the user. */
    public boolean isInLists() {
        return isInLists(name);
    }

    static boolean isInLists(String name) {
        return LISTS.matcher(name).find();
    }

    /** Whether it is a table in text by its name. */
    public boolean isCsv() {
        return kind == FileKind.TEXT && simpleName().endsWith(".csv");
    }

    /** Whether it is the only file. */
    public boolean isAlone() {
        return siblings.equals(List.of(name));
    }

    /** A line of the file in messages: {@code ratings.csv:12}, or {@code ratings.csv in my.zip, line 12}. */
    public String line(long line) {
        return label.equals(name) ? name + ":" + line : label + ", line " + line;
    }

    /** The text without byte order mark. */
    public Reader text() throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(content.open(), charset));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
