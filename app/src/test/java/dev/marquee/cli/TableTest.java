package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.cli.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(Column.text("Title"), Column.number("Ratings"));

    @Test
    void linesUpWordsOnTheLeftAndNumbersOnTheRight() {
        table.row("Heat", 7).row("Casablanca", 1243);

        assertThat(table.lines(Terminal.NO_TERMINAL)).isEqualTo("""
                Title       Ratings
                Heat              7
                Casablanca     1243
                """);
    }

    @Test
    void reckonsWithWideAndCombiningCharacters() {
        table.row("東京物語", 5).row("Ame\u0301lie", 21);

        assertThat(table.lines(Terminal.NO_TERMINAL)).isEqualTo("""
                Title     Ratings
                東京物語        5
                Ame\u0301lie         21
                """);
    }

    @Test
    void cutsItsWidestColumnToFitATerminal() {
        table.row("Dr. Strangelove or: How I Learned to Stop Worrying", 12);

        assertThat(table.lines(30)).isEqualTo("""
                Title                  Ratings
                Dr. Strangelove or: …       12
                """);
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("Heat")).withMessage("1 cells for 2 columns");
    }
}
