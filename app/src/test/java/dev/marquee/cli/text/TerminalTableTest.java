package dev.marquee.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TerminalTable.Column;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    private final TerminalTable table = new TerminalTable(Column.text("Title"), Column.number("Ratings"));

    @Test
    void alignsTextLeftAndNumbersRight() {
        table.row("Heat", 7).row("Casablanca", 1243);

        assertThat(table.lines(Terminal.NO_TERMINAL)).isEqualTo("""
                Title       Ratings
                Heat              7
                Casablanca     1243
                """);
    }

    @Test
    void supportsWideAndCombiningCharacters() {
        table.row("東京物語", 5).row("Ame\u0301lie", 21);

        assertThat(table.lines(Terminal.NO_TERMINAL)).isEqualTo("""
                Title     Ratings
                東京物語        5
                Ame\u0301lie         21
                """);
    }

    @Test
    void cutsTheWidestColumnToFitTheTerminal() {
        table.row("Dr. Strangelove or: How I Learned to Stop Worrying", 12);

        assertThat(table.lines(30)).isEqualTo("""
                Title                  Ratings
                Dr. Strangelove or: …       12
                """);
    }

    @Test
    void narrowsSeveralWideColumns() {
        TerminalTable wide = new TerminalTable(Column.text("Title"), Column.text("Because of"))
                .row("The Good, the Bad and the Ugly", "Once Upon a Time in the West");

        assertThat(wide.lines(32)).isEqualTo("""
                Title            Because of
                The Good, the …  Once Upon a Ti…
                """);
    }

    @Test
    void wrapsProse() {
        TerminalTable prose = new TerminalTable(
                        Column.text("Option"), Column.prose("Meaning"), Column.number("Default"))
                .row("patience", "epochs that may pass without a better one", 6);

        assertThat(prose.lines(40)).isEqualTo("""
                Option    Meaning                Default
                patience  epochs that may pass         6
                          without a better one
                """);
    }

    @Test
    void rejectsARowOfWrongLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("Heat")).withMessage("1 cells for 2 columns");
    }
}
