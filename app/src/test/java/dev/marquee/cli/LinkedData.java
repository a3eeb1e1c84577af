package dev.marquee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Seven movies rated by five users; only three movies have IMDb and TMDb ids. */
final class LinkedData {
    /** A user who has not rated movies 3, 4 and 7. */
    static final String USER = "5";

    private static final List<String> MOVIES = List.of(
            "Heat (1995)",
            "Alien (1979)",
            "Stalker (1979)",
            "\"Boot, Das (1981)\"",
            "Hamlet (2000)",
            "Hamlet (2000)",
            "Playtime (1967)");
    private static final int BEST = 7;

    private LinkedData() {}

    /** Writes the data set into a subfolder. */
    static Path in(Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("movies.csv"), movies());
        Files.writeString(
                data.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,0113277,949\n2,0078748,348\n3,0079944,1398\n");
        Files.writeString(data.resolve("ratings.csv"), ratings());
        return data;
    }

    private static String movies() {
        StringBuilder text = new StringBuilder("movieId,title,genres\n");
        for (int movie = 1; movie <= MOVIES.size(); movie++) {
            text.append("%d,%s,Drama\n".formatted(movie, MOVIES.get(movie - 1)));
        }
        return text.toString();
    }

    private static String ratings() {
        StringBuilder text = new StringBuilder("userId,movieId,rating,timestamp\n");
        for (int user = 1; user <= 5; user++) {
            for (int movie = 1; movie <= MOVIES.size(); movie++) {
                boolean newToUser =
                        USER.equals(String.valueOf(user)) && List.of(3, 4, BEST).contains(movie);
                if (!newToUser) {
                    double rating = movie == BEST ? 5 : 0.5 + (user + 2 * movie) % 8 / 2.0;
                    text.append("%d,%d,%s,0\n".formatted(user, movie, rating));
                }
            }
        }
        return text.toString();
    }
}
