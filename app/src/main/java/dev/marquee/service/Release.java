package dev.marquee.service;

import java.util.Optional;

/** The version of this program. */
public final class Release {
    /** The version in the jar's manifest, or {@code (unpackaged)} if there is none. */
    public static final String VERSION = Optional.ofNullable(
                    Release.class.getPackage().getImplementationVersion())
            .orElse("(unpackaged)");

    private Release() {}
}
