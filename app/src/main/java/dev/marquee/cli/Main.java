package dev.marquee.cli;

import dev.marquee.cli.terminal.StandardError;
import dev.marquee.cli.terminal.Terminal;

/** Entry point of the command line. */
public final class Main {
    private Main() {}

    /** Runs the command given by the arguments and exits with its status. */
    public static void main(String[] arguments) {
        StandardError.restore();
        Terminal terminal = Terminal.system();
        int status = new MarqueeCommands(terminal).run(arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }
}
