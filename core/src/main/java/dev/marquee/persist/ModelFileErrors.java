package dev.marquee.persist;

import dev.marquee.internal.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** The error messages for unusable model files. */
record ModelFileErrors(Path file) {
    InvalidModelFileException missing() {
        return error("does not exist; check the path, or train a model");
    }

    /** A mistake of the caller, not of the file. */
    IllegalStateException closed() {
        return new IllegalStateException("model file %s is closed; read from it before closing it".formatted(file));
    }

    InvalidModelFileException notAFile() {
        return error("is a directory or a device; give the path of the file");
    }

    InvalidModelFileException unreadable(IOException cause) {
        return new InvalidModelFileException(
                "model file %s cannot be read (%s); check the file and its permissions"
                        .formatted(file, IoReason.of(cause)),
                cause);
    }

    InvalidModelFileException empty() {
        return error("is empty; copy it again or train the model again");
    }

    InvalidModelFileException notOurs() {
        return error("has no model file signature; give a file that Marquee wrote");
    }

    InvalidModelFileException tooNew(long format) {
        return error("has format %d, but this version of Marquee reads formats up to %d; use a newer version"
                .formatted(format, Header.FORMAT));
    }

    InvalidModelFileException tooOld(int format) {
        return error(
                "has format %d from before the first release, but this version of Marquee reads format %d; train the model again"
                        .formatted(format, Header.FORMAT));
    }

    InvalidModelFileException tooOld(String section, String since) {
        return error(
                "was written by an older version of Marquee, before it %s, and lacks section %s; train the model again"
                        .formatted(since, section));
    }

    InvalidModelFileException truncated(long length, long expected) {
        return error(
                "is truncated to %d of %d bytes; copy it again or train the model again".formatted(length, expected));
    }

    InvalidModelFileException extended(long length, long expected) {
        return error("has %d bytes but its header says %d; copy it again or train the model again"
                .formatted(length, expected));
    }

    InvalidModelFileException altered(String part) {
        return error(
                "was altered: the checksum of its %s is wrong; copy it again or train the model again".formatted(part));
    }

    /** For content with valid checksums that Marquee never writes. */
    InvalidModelFileException impossible(String content) {
        return error("has invalid content: %s; train the model again".formatted(printable(content)));
    }

    /** For content from which no object can be built. */
    InvalidModelFileException impossible(String content, RuntimeException cause) {
        String reason = printable(
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
        return new InvalidModelFileException(
                "model file %s has invalid content: %s (%s); train the model again".formatted(file, content, reason),
                cause);
    }

    InvalidModelFileException otherAlgorithm(String algorithm, String requested) {
        return error(
                "has a model of %s, not of %s; give a file with a %s model".formatted(algorithm, requested, requested));
    }

    InvalidModelFileException unknownAlgorithm(String algorithm) {
        return error(
                "has a model of the algorithm '%s', which is not on the class path; add the library that provides it"
                        .formatted(printable(algorithm)));
    }

    /** Replaces control characters, since text from a file may contain line breaks. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private InvalidModelFileException error(String message) {
        return new InvalidModelFileException("model file %s %s".formatted(file, message));
    }
}
