package dev.marquee.cli.text;

import java.util.Locale;

/** Words for genres in sentences. */
final class GenreWords {
    private GenreWords() {}

    /** The movies of a genre as what a user likes: {@code dramas}, {@code children's movies}; genres of other data in lower case. */
    static String liked(String genre) {
        return switch (genre) {
            case "Adventure" -> "adventures";
            case "Children", "Children's" -> "children's movies";
            case "Comedy" -> "comedies";
            case "Crime" -> "crime movies";
            case "Documentary" -> "documentaries";
            case "Drama" -> "dramas";
            case "Film-Noir" -> "film noir";
            case "Musical" -> "musicals";
            case "Mystery" -> "mysteries";
            case "Romance" -> "romances";
            case "Sci-Fi" -> "science fiction";
            case "Thriller" -> "thrillers";
            case "War" -> "war movies";
            case "Western" -> "westerns";
            default -> genre.toLowerCase(Locale.ROOT);
        };
    }
}
