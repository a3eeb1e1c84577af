package dev.marquee.imports.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A title of a viewing history, which names an episode by its series, season and title, divided by colons. */
final class ViewedTitle {
    private static final String NUMBER = "\\s*(?:\\d+|[ivx]+|one|two|three|four|five)\\b";
    private static final Pattern SEASON = Pattern.compile(
            "(?i)(?:.*\\b)?(?:season|series|saison|staffel|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|kausi|évad|sezonul|сезон|σεζόν|סזן|עונה|الموسم|part|partie|teil|parte|deel|część|del|volume|vol\\.?|volumen|band|book|buch|libro|livre|chapter|chapitre|kapitel|capítulo|capitolo|episode|épisode|episodio|folge|collection)"
                    + NUMBER
                    + ".*|.*\\d+\\s*(?:\\.\\s*)?(?:staffel|évad|sezon|сезон|kausi)\\b.*|第.+[季期部集].*|シーズン.*|시즌.*");
    private static final Pattern LIMITED = Pattern.compile(
            "(?i)(?:limited series|mini-?series|miniserie|mini-?série|série limitée|serie limitada|minissérie|miniserial|мини-сериал|リミテッドシリーズ)");
    private static final int PARTS_OF_AN_EPISODE = 3;

    private ViewedTitle() {}

    /** The series that a title is of; empty for a movie. */
    static Optional<String> series(String title) {
        String[] parts = title.split(":\\s+", -1);
        for (int part = 1; part < parts.length; part++) {
            String text = parts[part].strip();
            boolean isNamed =
                    LIMITED.matcher(text).matches() || (SEASON.matcher(text).matches() && isNumbered(text));
            // "Kill Bill: Vol. 1" is a movie, "Title: Part 1: Episode" is not; a season always is a series.
            if (isNamed && (part < parts.length - 1 || isSeason(text))) {
                return before(parts, part);
            }
            // "Fargo: Fargo 3: The Law of Vacant Places".
            if (parts.length >= PARTS_OF_AN_EPISODE && text.startsWith(parts[0]) && text.length() > parts[0].length()) {
                return before(parts, part);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> before(String[] parts, int end) {
        return Optional.of(String.join(": ", List.of(parts).subList(0, end)));
    }

    /** A part such as {@code Season 5}, not one that merely has such a word in it. */
    private static boolean isNumbered(String text) {
        return text.split("\\s+", -1).length <= 4;
    }

    private static boolean isSeason(String text) {
        return Pattern.compile(
                        "(?iU)\\b(?:season|saison|staffel|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|kausi|évad|сезон|limited series|mini-?series)\\b|第.+[季期]|シーズン|시즌")
                .matcher(text)
                .find();
    }
}
