package dev.marquee.cli.command;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.Version;
import dev.marquee.server.MarqueeServer;
import dev.marquee.server.settings.ServerSettings;

/** A server for as long as the command runs: until Ctrl-C, or the end of the thread. */
final class Foreground {
    private Foreground() {}

    /**
     * Says where it listens once it does, and returns once it has stopped.
     *
     * @throws dev.marquee.data.MarqueeException if it cannot start
     */
    static void serve(ServerSettings settings, Terminal terminal) {
        try (MarqueeServer server = MarqueeServer.start(settings, Version.release())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            terminal.err().println("Marquee listens on %s and stops on Ctrl-C.".formatted(server.address()));
            server.await();
        }
    }
}
