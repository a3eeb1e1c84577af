package dev.marquee.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/**
 * A file of an export, single or inside an archive.
 *
 * @param name its name in messages
 * @param siblings the names of all files of the archive; for a single file, its own
 * @param charset of its text
 * @param content opens it, as often as needed
 */
public record ExportPart(String name, List<String> siblings, Charset charset, Content content) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The source of the bytes. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * The last part of the name in lower case, for comparisons only; a name inside an archive is never used as a path.
     */
    String simpleName() {
        return simpleName(name);
    }

    static String simpleName(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
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
