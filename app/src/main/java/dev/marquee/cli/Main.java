package dev.marquee.cli;

import dev.marquee.cli.terminal.StandardError;
import dev.marquee.cli.terminal.Terminal;
import java.util.Locale;

/** Entry point of the command line. */
public final class Main {
    private Main() {}

    /** Runs the command given by the arguments and exits with its status. */
    public static void main(String[] arguments) {
        StandardError.restore();
        // Numbers, dates and letters are the same on every machine, for people and for programs that read them.
        Locale.setDefault(Locale.ROOT);
        Terminal terminal = Terminal.system();
        terminal.capture();
        System.exit(new MarqueeCommands(terminal).run(arguments));
    }
}
