package dev.marquee.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a shell completion script for Marquee's commands and options. */
@Command(
        name = "generate-completion",
        description = "Print a completion script for bash or zsh.",
        footer = {
            "  source <(./marquee generate-completion)      for this shell",
            "  ./marquee generate-completion > ~/.local/share/bash-completion/completions/marquee"
        })
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandSpec root = spec.root();
        root.commandLine().getOut().println(AutoComplete.bash(root.name(), root.commandLine()));
    }
}
