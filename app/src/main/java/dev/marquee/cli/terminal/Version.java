package dev.marquee.cli.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Marquee " + release(), "Java " + Runtime.version()};
    }

    /** The release that runs, as the jar names it. */
    public static String release() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}
