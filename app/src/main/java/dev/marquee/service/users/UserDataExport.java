package dev.marquee.service.users;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.MovieId;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.SharedLink;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredImport;
import dev.marquee.store.record.StoredMark;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All stored data of a user. Times are in ISO 8601 and UTC, movies are ids.
 *
 * @param version the number of changes
 * @param ratings the latest first
 * @param marks of movies
 * @param history all changes, the earliest first
 * @param imports all imports, the earliest first
 * @param shown what the user lets others see
 */
public record UserDataExport(
        String user,
        long version,
        List<Rating> ratings,
        @JsonUnwrapped Marks marks,
        List<Changed> history,
        List<ImportEntry> imports,
        @JsonUnwrapped Shown shown) {
    /** Copies the lists. */
    public UserDataExport {
        ratings = List.copyOf(ratings);
        history = List.copyOf(history);
        imports = List.copyOf(imports);
    }

    /** A current rating. */
    public record Rating(MovieId movie, double rating, String time) {
        static Rating of(StoredRating rating) {
            return new Rating(rating.movie(), rating.value(), rating.time().toString());
        }
    }

    /**
     * Marked movies.
     *
     * @param watched seen and not rated
     * @param watchlist to watch
     * @param notInterested not to be recommended
     * @param notSeen not to be asked about
     */
    public record Marks(
            List<Marked> watched, List<Marked> watchlist, List<Marked> notInterested, List<Marked> notSeen) {
        /** Copies the lists. */
        public Marks {
            watched = List.copyOf(watched);
            watchlist = List.copyOf(watchlist);
            notInterested = List.copyOf(notInterested);
            notSeen = List.copyOf(notSeen);
        }

        static Marks of(StoredUser user) {
            return new Marks(
                    marked(user, Mark.WATCHED),
                    marked(user, Mark.WATCHLIST),
                    marked(user, Mark.NOT_INTERESTED),
                    marked(user, Mark.NOT_SEEN));
        }

        private static List<Marked> marked(StoredUser user, Mark mark) {
            return user.marked(mark).stream().map(Marked::of).toList();
        }
    }

    /**
     * What the user lets others see.
     *
     * @param visibility the agreement to be seen by users of similar taste; absent if there is none
     * @param shares read-only links, the earliest first
     */
    public record Shown(Optional<Visible> visibility, List<Link> shares) {
        /** Copies the list. */
        public Shown {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A read-only link.
     *
     * @param share its token
     * @param name that others see
     */
    public record Link(String share, String name, String created) {
        static Link of(SharedLink link) {
            return new Link(link.token(), link.name(), link.created().toString());
        }
    }

    /**
     * The agreement to be seen.
     *
     * @param name that others see
     */
    public record Visible(String name, String since) {
        static Visible of(Visibility stored) {
            return new Visible(stored.name(), stored.since().toString());
        }
    }

    /** A marked movie. */
    public record Marked(MovieId movie, String time) {
        static Marked of(StoredMark mark) {
            return new Marked(mark.movie(), mark.time().toString());
        }
    }

    /**
     * A change.
     *
     * @param what {@code rating}, {@code watched}, {@code watchlist}, {@code not-interested} or {@code not-seen}
     * @param before the rating before the change, or 1 for a mark that was set; absent if there was none
     * @param after the rating after the change, or 1 for a mark that is set; absent if there is none
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
        static ImportEntry of(StoredImport stored) {
            return new ImportEntry(
                    stored.version(), stored.time().toString(), stored.source(), stored.file(), stored.counts());
        }
    }

    static UserDataExport of(StoredHistory history) {
        StoredUser now = history.now();
        return new UserDataExport(
                now.user().value(),
                now.revision().version(),
                now.ratings().stream().map(Rating::of).toList(),
                Marks.of(now),
                history.changes().stream().map(Changed::of).toList(),
                history.imports().stream().map(ImportEntry::of).toList(),
                new Shown(
                        history.visibility().map(Visible::of),
                        history.links().stream().map(Link::of).toList()));
    }

    /** The export of a user without stored data. */
    static UserDataExport empty(String user) {
        return new UserDataExport(
                user,
                0,
                List.of(),
                new Marks(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                new Shown(Optional.empty(), List.of()));
    }
}
