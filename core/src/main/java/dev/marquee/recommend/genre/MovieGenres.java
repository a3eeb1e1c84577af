package dev.marquee.recommend.genre;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import java.util.Arrays;

/** The genres of every movie as indices into the catalogue's genres. */
public final class MovieGenres {
    private final int[][] genres;
    private final int count;

    private MovieGenres(int[][] genres, int count) {
        this.genres = genres;
        this.count = count;
    }

    /** The genres of a catalogue's movies. */
    public static MovieGenres of(Catalogue catalogue) {
        return new MovieGenres(
                catalogue.movies().stream()
                        .map(movie -> indices(movie, catalogue))
                        .toArray(int[][]::new),
                catalogue.genres().size());
    }

    private static int[] indices(Movie movie, Catalogue catalogue) {
        return movie.genres().stream()
                .mapToInt(catalogue.genres()::indexOf)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The number of genres of the catalogue. */
    public int count() {
        return count;
    }

    /** The number of movies. */
    public int movies() {
        return genres.length;
    }

    /** Whether any movie has a genre. */
    public boolean areKnown() {
        for (int[] ofMovie : genres) {
            if (ofMovie.length > 0) {
                return true;
            }
        }
        return false;
    }

    /** The Jaccard similarity of the genres of two movies, in 0..1; 0 if neither has a genre. */
    public double similarity(int movie, int other) {
        int[] some = genres[movie];
        int[] others = genres[other];
        int shared = 0;
        for (int genre : some) {
            shared += Arrays.binarySearch(others, genre) >= 0 ? 1 : 0;
        }
        int either = some.length + others.length - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    /** The genres of a movie, ascending. Not a copy: to be read only. */
    int[] of(int movie) {
        return genres[movie];
    }
}
