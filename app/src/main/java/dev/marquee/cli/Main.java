package dev.marquee.cli;

import dev.marquee.cli.terminal.StandardError;
import dev.marquee.cli.terminal.Terminal;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and ends the program with its exit status. */
    public static void main(String[] arguments) {
        StandardError.restore();
        Terminal terminal = Terminal.system();
        int status = new Marquee(terminal).run(arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }
}
