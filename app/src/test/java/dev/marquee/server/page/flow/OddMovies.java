package dev.marquee.server.page.flow;

import java.util.List;

/** Ids and titles that pages are seldom tested with. */
final class OddMovies {
    /** What addresses have a meaning of their own for. */
    static final List<String> IDS = List.of("a/b", "with blank", "..", "100%", "ü?#&", "a+b");

    /** 300 letters with blanks and without, scripts from right to left, a character that turns the direction, an emoji. */
    static final List<String> TITLES = List.of(
            "The Long Title ".repeat(20).strip(),
            "Endless".repeat(43).substring(0, 300),
            "ארץ נהדרת 24!",
            "باب الحديد: 1958",
            "Reversed \u202egnp.exe",
            "👩‍🚀 Space 千と千尋の神隠し");

    private OddMovies() {}

    /** A line of a table of movies 1 to 30 with the odd ones in place of the first. */
    static String replaced(String file, String line) {
        String[] cells = line.split(",", -1);
        int column = file.equals("ratings.csv") ? 1 : 0;
        if (!cells[column].matches("[1-6]")) {
            return line;
        }
        int index = Integer.parseInt(cells[column]) - 1;
        cells[column] = IDS.get(index);
        if (file.equals("movies.csv")) {
            cells[1] = "\"%s (%d)\"".formatted(TITLES.get(index), 1981 + index);
        }
        return String.join(",", cells);
    }
}
