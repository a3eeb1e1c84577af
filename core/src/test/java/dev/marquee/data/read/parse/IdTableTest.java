package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "19",
                "007",
                "-7",
                "1/2",
                "1:2",
                "tt0133093",
                "é",
                "999999999999999999",
                "1234567890123456789",
                "1234567890123456789012"
            })
    void keepsAnIdAsItIsWritten(String id) {
        IdTable table = new IdTable();
        table.add("1");

        assertThat(table.add(id)).isEqualTo(1);
        assertThat(table.id(1)).isEqualTo(id);
        assertThat(find(table, id)).isEqualTo(1);
        assertThat(table.add(id)).as("the same id again").isEqualTo(1);
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void doesNotFindUnknownIds() {
        IdTable table = IdTable.of(List.of("7", "seven"));

        assertThat(List.of(find(table, "8"), find(table, "07"), find(table, "eight")))
                .containsOnly(-1);
        assertThat(List.of(find(table, "7"), find(table, "seven"))).containsExactly(0, 1);
    }

    @Test
    void keepsTheCodesOfManyIds() {
        List<String> ids = IntStream.range(0, 5_000)
                .mapToObj(i -> i % 3 == 0 ? "m" + i : Integer.toString(7 * i))
                .toList();

        IdTable table = IdTable.of(ids);

        assertThat(table.size()).isEqualTo(5_000);
        assertThat(IntStream.range(0, 5_000)).allSatisfy(code -> {
            assertThat(table.id(code)).isEqualTo(ids.get(code));
            assertThat(find(table, ids.get(code))).isEqualTo(code);
        });
    }

    @Test
    void readsAnIdWithinALine() {
        IdTable table = IdTable.of(List.of("12", "123", "23"));
        byte[] line = "1234".getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(table.find(line, 0, 2), table.find(line, 0, 3), table.find(line, 1, 3)))
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({"\u00FF, true", "a\u00FF, true", "\u00FFa, true", "a, false", "7, false"})
    void noticesIdsThatAreNotUtf8(String id, boolean isMalformed) {
        IdTable table = IdTable.of(List.of("1", "ann", "é"));
        assertThat(table.isMalformed()).isFalse();

        table.add(id.getBytes(StandardCharsets.ISO_8859_1), 0, id.length());

        assertThat(table.isMalformed()).isEqualTo(isMalformed);
    }

    private static int find(IdTable table, String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return table.find(bytes, 0, bytes.length);
    }
}
