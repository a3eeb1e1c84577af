package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarqueeCommandsTest {
    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @Test
    void showsItsCommandsWithoutArguments() {
        assertThat(pipe.run()).isZero();

        assertThat(pipe.out()).contains("About the program", "generate-completion", "Examples:");
        assertThat(pipe.err()).isEmpty();
    }

    @Test
    void showsNoHiddenCommand() {
        pipe.run("--help");

        assertThat(pipe.out()).doesNotContain("warm-up");
    }

    @Test
    void showsTheSameHelpByCommandAndByOption() {
        CapturedTerminal other = CapturedTerminal.pipe();
        pipe.run("help", "generate-completion");
        other.run("generate-completion", "--help");

        assertThat(pipe.out()).isEqualTo(other.out()).contains("Examples:");
    }

    @Test
    void showsItsVersionAndThatOfJava() {
        assertThat(pipe.run("--version")).isZero();

        assertThat(pipe.out()).contains("Marquee ", "Java ");
    }

    @Test
    void rejectsAnUnknownCommandAndSuggestsTheNearest() {
        assertThat(pipe.run("hepl")).isEqualTo(2);

        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).contains("there is no command hepl; did you mean help?", "./marquee --help");
    }

    @Test
    void rejectsAnUnknownOptionAndSuggestsTheNearest() {
        assertThat(pipe.run("--versoin")).isEqualTo(2);

        assertThat(pipe.err()).contains("there is no option --versoin; did you mean --version?");
    }

    @Test
    void rejectsAnUnexpectedArgument() {
        assertThat(pipe.run("generate-completion", "fish")).isEqualTo(2);

        assertThat(pipe.err()).contains("unexpected argument fish");
    }

    @Test
    void completesItsCommandsInAShell() {
        assertThat(pipe.run("generate-completion")).isZero();

        assertThat(pipe.out()).startsWith("#!/usr/bin/env bash").contains("complete -F", "help");
    }

    @Test
    void coloursOnlyATerminal() {
        CapturedTerminal terminal = CapturedTerminal.ofColumns(80);
        terminal.run("--help");
        pipe.run("--help");

        assertThat(pipe.out()).doesNotContain("\u001B");
        assertThat(terminal.out().contains("\u001B"))
                .isEqualTo(terminal.terminal().usesColours());
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        new MarqueeCommands(pipe.terminal()).commands().forEach(name -> {
            CapturedTerminal help = CapturedTerminal.pipe();
            help.run(name, "--help");

            assertThat(help.out()).as(name).contains("Usage: marquee " + name, "Examples:", "./marquee ");
        });
    }
}
