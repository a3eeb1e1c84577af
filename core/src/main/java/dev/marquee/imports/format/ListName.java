package dev.marquee.imports.format;

import dev.marquee.imports.file.ExportPart;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a file, or of a list in JSON, says about the movies in it. */
final class ListName {
    private static final Pattern TO_SEE = Pattern.compile(
            "watch[-_ ]?list|wish[-_ ]?list|watch[-_ ]?later|to[-_ ](?:watch|see)|plan[-_ ]?to|planned|want[-_ ]?to|unwatched|merkliste|wunschliste|a[-_ ]voir|pendientes|da[-_ ]vedere|想看");
    private static final Pattern SEEN = Pattern.compile(
            "watched|histor|seen|viewing|view(?:ed|s)|diary|activity|rating|completed|finished|gesehen|vus?\\b|vistos?|visti|看过");

    private ListName() {}

    /**
     * The name of a list as its user wrote it; else by that of its file. Names are untrusted: control characters could move the
     * cursor of a terminal.
     *
     * @param written may be empty
     */
    static String of(String written, ExportPart part) {
        String name = printable(written);
        return name.isEmpty()
                ? printable(part.simpleName().replaceFirst("\\.csv$", "").replace('-', ' '))
                : name;
    }

    /** A text on one line without control characters. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }

    static boolean isToSee(String name) {
        return TO_SEE.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isSeen(String name) {
        return !isToSee(name) && SEEN.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
