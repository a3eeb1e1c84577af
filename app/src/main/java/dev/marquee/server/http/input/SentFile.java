package dev.marquee.server.http.input;

import dev.marquee.data.UsageException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file in the body of a request: the body itself, or the one file of a form ({@code multipart/form-data}, RFC 7578). */
public final class SentFile {
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i);\\s*filename=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final Optional<String> name;
    private final byte[] body;
    private final int start;
    private final int end;

    private SentFile(Optional<String> name, byte[] body, int start, int end) {
        this.name = name;
        this.body = body;
        this.start = start;
        this.end = end;
    }

    /**
     * The file in a body.
     *
     * @param body kept, not copied
     * @param contentType of the body, or empty
     * @throws UsageException if a form has not exactly one file
     */
    public static SentFile of(byte[] body, String contentType) {
        if (!contentType.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            return new SentFile(Optional.empty(), body, 0, body.length);
        }
        Matcher boundary = BOUNDARY.matcher(contentType);
        List<SentFile> files = boundary.find()
                ? files(body, "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)))
                : List.of();
        if (files.size() != 1) {
            throw new UsageException(
                    "the form has %d files; send one, or the file itself as the body".formatted(files.size()));
        }
        return files.getFirst();
    }

    private static List<SentFile> files(byte[] body, String delimiter) {
        // Latin-1 has a character per byte, so positions in the text are those in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        List<SentFile> files = new ArrayList<>();
        int at = text.startsWith(delimiter) ? 0 : text.indexOf("\r\n" + delimiter);
        while (at >= 0) {
            int next = text.indexOf("\r\n" + delimiter, at + delimiter.length());
            int headersEnd = text.indexOf(END_OF_HEADERS, at);
            if (next < 0 || headersEnd < 0 || headersEnd > next) {
                break;
            }
            Matcher name = FILE_NAME.matcher(text.substring(at, headersEnd));
            if (name.find()) {
                String latin = name.group(1) == null ? name.group(2) : name.group(1);
                String utf8 = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                files.add(new SentFile(
                        Optional.of(utf8).filter(given -> !given.isBlank()),
                        body,
                        headersEnd + END_OF_HEADERS.length(),
                        next));
            }
            at = next;
        }
        return files;
    }

    /** The name that the form gives. */
    public Optional<String> name() {
        return name;
    }

    public boolean isEmpty() {
        return end <= start;
    }

    /** The bytes; each call starts at the first. */
    public InputStream content() {
        return new ByteArrayInputStream(body, start, end - start);
    }
}
