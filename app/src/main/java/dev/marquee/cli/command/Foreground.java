package dev.marquee.cli.command;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.server.MarqueeServer;
import dev.marquee.server.settings.ServerSettings;

/** Runs a server until Ctrl-C or an interrupt of the thread. */
final class Foreground {
    private Foreground() {}

    /**
     * Starts the server, prints its address and blocks until it has stopped.
     *
     * @throws dev.marquee.data.MarqueeException if the server cannot start
     */
    static void serve(ServerSettings settings, Terminal terminal) {
        try (MarqueeServer server = MarqueeServer.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            terminal.err().println("Marquee listens on %s and stops on Ctrl-C.".formatted(server.address()));
            server.await();
        }
    }
}
