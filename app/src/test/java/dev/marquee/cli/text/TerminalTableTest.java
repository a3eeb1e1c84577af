package dev.marquee.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.cli.terminal.DisplayWidth;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalWriter;
import dev.marquee.cli.text.TerminalTable.Column;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    private final TerminalTable table = new TerminalTable(Column.text("Title"), Column.number("Ratings"));

    @Test
    void alignsTextLeftAndNumbersRight() {
        table.row("Heat", 7).row("Casablanca", 1243);

        assertThat(printed(table, Terminal.NO_TERMINAL)).isEqualTo("""
                Title       Ratings
                Heat              7
                Casablanca     1243
                """);
    }

    @Test
    void supportsWideAndCombiningCharacters() {
        table.row("東京物語", 5).row("Ame\u0301lie", 21);

        assertThat(printed(table, Terminal.NO_TERMINAL)).isEqualTo("""
                Title     Ratings
                東京物語        5
                Ame\u0301lie         21
                """);
    }

    @Test
    void wrapsTheWidestTextToFitTheTerminal() {
        table.row("Dr. Strangelove or: How I Learned to Stop Worrying", 12);

        assertThat(printed(table, 30)).isEqualTo("""
                Title                  Ratings
                Dr. Strangelove or:         12
                How I Learned to Stop
                Worrying
                """);
    }

    @Test
    void narrowsSeveralWideColumns() {
        TerminalTable wide = new TerminalTable(Column.text("Title"), Column.text("Because of"))
                .row("The Good, the Bad and the Ugly", "Once Upon a Time in the West");

        assertThat(printed(wide, 32)).isEqualTo("""
                Title            Because of
                The Good, the    Once Upon a
                Bad and the      Time in the
                Ugly             West
                """);
    }

    @Test
    void printsInPartsWhatIsTooWideAndNeverCutsANumber() {
        TerminalTable wide = new TerminalTable(
                        Column.text("algorithm"), Column.number("rmse"), Column.number("mae"), Column.number("ndcg@10"))
                .row("bayesfm", "0.8431", "0.6420", "0.2178");

        assertThat(printed(wide, 26)).isEqualTo("""
                algorithm    rmse     mae
                bayesfm    0.8431  0.6420

                algorithm  ndcg@10
                bayesfm     0.2178
                """);
    }

    @Test
    void showsControlCharactersOfCellsEscaped() {
        table.row("He\u001B[31mat\nmarquee: done", 7);

        assertThat(printed(table, Terminal.NO_TERMINAL)).isEqualTo("""
                Title                          Ratings
                He\\u001b[31mat\\nmarquee: done        7
                """);
    }

    @Property
    void noLineIsWiderThanATerminalOfSixtyColumns(
            @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 200) String> titles,
            @ForAll @IntRange(min = 1, max = 8) int numbers) {
        List<Column> columns = new ArrayList<>(List.of(Column.number(""), Column.text("movie")));
        IntStream.range(0, numbers).forEach(i -> columns.add(Column.number("metric " + i)));
        columns.add(Column.prose("because"));
        TerminalTable any = new TerminalTable(columns.toArray(Column[]::new));
        titles.forEach(title -> {
            List<Object> cells = new ArrayList<>(List.of(titles.indexOf(title), title));
            IntStream.range(0, numbers).forEach(i -> cells.add("0.1234"));
            cells.add(title);
            any.row(cells.toArray());
        });

        assertThat(any.lines(60).lines()).allMatch(line -> DisplayWidth.of(line) <= 60);
    }

    @Test
    void wrapsProse() {
        TerminalTable prose = new TerminalTable(
                        Column.text("Option"), Column.prose("Meaning"), Column.number("Default"))
                .row("patience", "epochs that may pass without a better one", 6);

        assertThat(printed(prose, 40)).isEqualTo("""
                Option    Meaning                Default
                patience  epochs that may pass         6
                          without a better one
                """);
    }

    @Test
    void rejectsARowOfWrongLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("Heat")).withMessage("1 cells for 2 columns");
    }

    private static String printed(TerminalTable table, int columns) {
        StringWriter text = new StringWriter();
        TerminalWriter writer = TerminalWriter.of(text, columns, false);
        writer.print(table.lines(columns));
        writer.flush();
        return text.toString();
    }
}
