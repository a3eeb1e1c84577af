package dev.marquee.cli.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Output of {@code --version}. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Marquee " + release(), "Java " + Runtime.version()};
    }

    /** The running release, from the manifest of the jar. */
    public static String release() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}
