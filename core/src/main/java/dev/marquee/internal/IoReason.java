package dev.marquee.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be read or written, as the operating system says it. */
public final class IoReason {
    private IoReason() {}

    /** {@return the reason as a clause} */
    public static String of(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no file can be created there";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        };
    }
}
