package dev.marquee.internal;

import java.util.Optional;

/** The version of this library. */
public final class Release {
    /** The version in the manifest of the jar or in the module, or {@code (unpackaged)} if there is none. */
    public static final String VERSION = Optional.ofNullable(
                    Release.class.getPackage().getImplementationVersion())
            .or(Release::ofModule)
            .orElse("(unpackaged)");

    private Release() {}

    private static Optional<String> ofModule() {
        return Optional.ofNullable(Release.class.getModule().getDescriptor()).flatMap(module -> module.rawVersion());
    }
}
