package dev.marquee.cli.command;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalProgress;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.server.MarqueeServer;
import dev.marquee.server.settings.AccessLogSetting;
import dev.marquee.server.settings.ServerSettings;
import org.jline.utils.Signals;

/** Runs a server until Ctrl-C or an interrupt of the thread. */
final class Foreground {
    private Foreground() {}

    /**
     * Starts the server, prints its address and blocks until it has stopped.
     *
     * @throws dev.marquee.data.MarqueeException if the server cannot start
     */
    static void serve(ServerSettings settings, Terminal terminal) {
        try (MarqueeServer server = start(settings, terminal)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            if (settings.accessLog() instanceof AccessLogSetting.ToFile) {
                // For log rotation. Without a file it ends the server, as when its terminal is closed.
                Object _ = Signals.register("HUP", server::reopenLog);
            }
            terminal.err().println("Marquee listens on %s and stops on Ctrl-C.".formatted(server.address()));
            server.await();
        }
    }

    /** Shows on a terminal what takes its time: a large model is verified and prepared first. */
    private static MarqueeServer start(ServerSettings settings, Terminal terminal) {
        String task = "Opening %s".formatted(settings.model().file());
        try (ProgressTask _ = ProgressTask.begin(TerminalProgress.steps(terminal), task, 0)) {
            return MarqueeServer.start(settings);
        }
    }
}
