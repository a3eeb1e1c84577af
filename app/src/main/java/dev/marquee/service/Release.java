package dev.marquee.service;

import java.util.Optional;

/** Which Marquee this is. */
public final class Release {
    /** Its version, as the jar's manifest says. */
    public static final String VERSION = Optional.ofNullable(
                    Release.class.getPackage().getImplementationVersion())
            .orElse("(unpackaged)");

    private Release() {}
}
