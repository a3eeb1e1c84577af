package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredImport;
import dev.marquee.store.record.StoredMark;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Everything that is stored of a person. Times are by ISO 8601 in UTC, movies are ids.
 *
 * @param version how often something changed
 * @param ratings the latest first
 * @param watched movies seen and not rated
 * @param watchlist movies to watch
 * @param history what changed, the first first
 * @param imports what was taken in
 */
public record UserDataExport(
        String user,
        long version,
        List<Rating> ratings,
        List<Marked> watched,
        List<Marked> watchlist,
        List<Changed> history,
        List<ImportEntry> imports) {
    /** Copies the lists. */
    public UserDataExport {
        ratings = List.copyOf(ratings);
        watched = List.copyOf(watched);
        watchlist = List.copyOf(watchlist);
        history = List.copyOf(history);
        imports = List.copyOf(imports);
    }

    /** A rating as it is. */
    public record Rating(MovieId movie, double rating, String time) {
        static Rating of(StoredRating rating) {
            return new Rating(rating.movie(), rating.value(), rating.time().toString());
        }
    }

    /** A movie that is marked. */
    public record Marked(MovieId movie, String time) {
        static Marked of(StoredMark mark) {
            return new Marked(mark.movie(), mark.time().toString());
        }
    }

    /**
     * A change.
     *
     * @param what {@code rating}, {@code watched} or {@code watchlist}
     * @param before the rating there was, 1 for a mark that was set; absent for none
     * @param after the rating there was then, 1 for a mark that was set; absent for none
     */
    public record Changed(
            long version, String time, String what, MovieId movie, OptionalDouble before, OptionalDouble after) {
        static Changed of(Change change) {
            return new Changed(
                    change.version(),
                    change.time().toString(),
                    change.what(),
                    change.movie(),
                    change.before(),
                    change.after());
        }
    }

    /** An import. */
    public record ImportEntry(long version, String time, String source, String file, StoredImport.Counts movies) {
        static ImportEntry of(StoredImport arrival) {
            return new ImportEntry(
                    arrival.version(), arrival.time().toString(), arrival.source(), arrival.file(), arrival.counts());
        }
    }

    static UserDataExport of(StoredHistory history) {
        StoredUser now = history.now();
        return new UserDataExport(
                now.user().value(),
                now.revision().version(),
                now.ratings().stream().map(Rating::of).toList(),
                now.watched().stream().map(Marked::of).toList(),
                now.watchlist().stream().map(Marked::of).toList(),
                history.changes().stream().map(Changed::of).toList(),
                history.imports().stream().map(ImportEntry::of).toList());
    }

    /** Of somebody of whom nothing is stored. */
    static UserDataExport nothing(String user) {
        return new UserDataExport(user, 0, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
