package dev.marquee.internal;

import java.util.Optional;
import java.util.zip.ZipException;

/** Tells why a zip archive cannot be read, where another copy of it would not help. */
public final class ZipErrors {
    private ZipErrors() {}

    /** {@return what is wrong with an archive that is not damaged, and the fix: a clause; empty if it may be damaged} */
    public static Optional<String> notDamaged(ZipException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("encrypted")
                ? Optional.of(
                        "is encrypted, and no password can be given; unpack it with its password and give the files in it")
                : Optional.empty();
    }
}
