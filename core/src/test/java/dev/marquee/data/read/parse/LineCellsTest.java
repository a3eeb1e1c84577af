package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineCellsTest {
    @Test
    void cellsHaveNeitherTheBlanksNorTheMarksAroundThem() {
        assertThat(LineCells.of(" user ,\"Movie, or film\",,rating", ","))
                .containsExactly("user", "Movie, or film", "", "rating");
    }

    @Test
    void aDoubledMarkInAQuotedCellStandsForOne() {
        assertThat(LineCells.of("\"the \"\"best\"\" film\";é", ";")).containsExactly("the \"best\" film", "é");
        assertThat(LineCells.of("\"a\";b\"\"c", ";")).containsExactly("a", "b\"\"c");
    }

    @Test
    void doubleColonsDivideCellsWithoutQuotes() {
        assertThat(LineCells.of("\"a::b\"::c:d", "::")).containsExactly("\"a", "b\"", "c:d");
    }

    @Test
    void anEmptyLineHasOneEmptyCell() {
        assertThat(LineCells.of("", ",")).containsExactly("");
    }
}
