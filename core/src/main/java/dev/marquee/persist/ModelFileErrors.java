package dev.marquee.persist;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** The sentences in which a model file is refused. */
record ModelFileErrors(Path file) {
    InvalidModelFileException missing() {
        return error("is not there; check the path, or train a model to have one");
    }

    InvalidModelFileException notAFile() {
        return error("is a directory or a device; name the file itself");
    }

    InvalidModelFileException unreadable(IOException cause) {
        return new InvalidModelFileException(
                "model file %s cannot be read (%s); check the file and who may read it".formatted(file, reason(cause)),
                cause);
    }

    InvalidModelFileException empty() {
        return error("is empty; copy it again or train the model again");
    }

    InvalidModelFileException notOurs() {
        return error("does not start as one does; give a file that Marquee wrote");
    }

    InvalidModelFileException tooNew(long format) {
        return error("is of format %d and this Marquee reads up to %d; use a newer Marquee"
                .formatted(format, Header.FORMAT));
    }

    InvalidModelFileException tooOld(String section, String since) {
        return error("was written by an older Marquee, before it %s, and lacks section %s; train the model again"
                .formatted(since, section));
    }

    InvalidModelFileException cutShort(long length, long expected) {
        return error(
                "is cut short, %d bytes of %d; copy it again or train the model again".formatted(length, expected));
    }

    InvalidModelFileException extended(long length, long expected) {
        return error(
                "has %d bytes where it says %d; copy it again or train the model again".formatted(length, expected));
    }

    InvalidModelFileException altered(String part) {
        return error(
                "was altered: the checksum of its %s is wrong; copy it again or train the model again".formatted(part));
    }

    /** For what passes the checksums and yet no Marquee would write. */
    InvalidModelFileException impossible(String what) {
        return error("holds %s, which no model file can; train the model again".formatted(printable(what)));
    }

    /** The same, for what cannot be built from it. */
    InvalidModelFileException impossible(String what, RuntimeException cause) {
        String reason = printable(
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
        return new InvalidModelFileException(
                "model file %s holds %s that make no sense (%s); train the model again".formatted(file, what, reason),
                cause);
    }

    InvalidModelFileException otherAlgorithm(String algorithm, String asked) {
        return error("holds a model of %s, not of %s; give a file made by %s".formatted(algorithm, asked, asked));
    }

    /** Why the operating system refused, in words. */
    static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        };
    }

    /** What comes out of a file may break lines, and a sentence may not. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private InvalidModelFileException error(String rest) {
        return new InvalidModelFileException("model file %s %s".formatted(file, rest));
    }
}
