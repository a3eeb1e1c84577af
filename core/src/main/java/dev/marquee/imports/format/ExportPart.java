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
 * A file of an export, alone or within an archive.
 *
 * @param name as messages call it
 * @param siblings the names of all files of the archive; of a file alone, its own
 * @param charset of its text
 * @param content opens it, as often as needed
 */
public record ExportPart(String name, List<String> siblings, Charset charset, Content content) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** The last part of its name, in small letters; a name within an archive is for comparing alone, never a path. */
    String simpleName() {
        return simpleName(name);
    }

    static String simpleName(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** Its text, without a byte order mark. */
    public Reader text() throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(content.open(), charset));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
