package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.internal.Lazy;
import dev.marquee.model.Model;
import dev.marquee.recommend.Recommender.PastRating;
import dev.marquee.recommend.user.NewUserFactory;
import dev.marquee.recommend.user.User;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.imports.ImportResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resolves a reference to a user, once per request.
 *
 * @param data the model's data
 * @param model the model to fold new users into
 * @param exports reads exports from other sites
 */
record UserResolver(Dataset data, Model model, Lazy<ImportReader> exports) {
    private static final String NEW = "new";

    /**
     * The user of a reference, with their ratings.
     *
     * @throws UsageException if demographics are unknown to the data, or the model does not use them
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or a file cannot be read
     */
    ResolvedUser resolve(UserRef user) {
        return switch (user) {
            case UserRef.Known(UserId id) ->
                new ResolvedUser(id.value(), new User.Known(data.users().ids().index(id)));
            case UserRef.NewUser newUser -> described(new ResolvedUser(NEW, rating(newUser)), newUser.demographics());
            case UserRef.RatingsFile(Path path, Demographics demographics) -> described(ofFile(path), demographics);
            case UserRef.ExportFile(Path path, ImportOptions options) -> {
                ImportReader.ImportedUser imported = exports.get().readUser(path, options);
                yield new ResolvedUser(
                        name(path),
                        imported.user(),
                        OptionalLong.empty(),
                        Optional.of(imported.report()),
                        imported.notSeen());
            }
        };
    }

    /** The users of references, as {@link #resolve}; those whose files have one name are named by the paths of these. */
    List<ResolvedUser> resolveAll(List<UserRef> users) {
        List<ResolvedUser> resolved = users.stream().map(this::resolve).toList();
        List<String> names = resolved.stream().map(ResolvedUser::name).toList();
        return IntStream.range(0, users.size())
                .mapToObj(i -> users.get(i) instanceof UserRef.RatingsFile(Path path, Demographics _)
                                && Collections.frequency(names, names.get(i)) > 1
                        ? resolved.get(i).named(path.toString())
                        : resolved.get(i))
                .toList();
    }

    private User.NewUser rating(UserRef.NewUser reference) {
        NewUserFactory newUsers = new NewUserFactory(data);
        return newUsers.of(
                reference.ratings().stream()
                        .map(rating -> newUsers.rated(rating.movie(), rating.rating()))
                        .toList(),
                reference.watched());
    }

    private ResolvedUser ofFile(Path path) {
        return resolve(new UserRef.ExportFile(path, ImportOptions.NONE));
    }

    /**
     * A new user to interview.
     *
     * @param notSeen 0-based movies that the user answered not to have seen
     */
    record Interviewed(User.NewUser user, Set<Integer> notSeen) {
        /** Copies the set. */
        Interviewed {
            notSeen = Set.copyOf(notSeen);
        }
    }

    /**
     * The new user of a reference, with the answers of an earlier interview.
     *
     * @throws UsageException for a user of the data, or if a movie of a CSV is not in the catalogue or ambiguous, since a
     *     file written over it would lose it
     */
    Interviewed newUser(UserRef reference) {
        ResolvedUser resolved = resolve(reference);
        resolved.imported().stream()
                .filter(imported -> imported.source().equals(ImportSource.CSV.toString()))
                .flatMap(imported -> Stream.concat(
                        imported.unmatched().stream(),
                        imported.ambiguous().stream().map(ImportResponse.AmbiguousMovie::name)))
                .findFirst()
                .ifPresent(movie -> {
                    throw new UsageException("%s: '%s' is not in the catalogue or ambiguous; fix the line"
                            .formatted(resolved.name(), movie));
                });
        return switch (resolved.user()) {
            case User.NewUser newUser -> new Interviewed(newUser, resolved.notSeen());
            case User.FoldedIn foldedIn -> new Interviewed(foldedIn.newUser(), resolved.notSeen());
            case User.Known known ->
                throw new UsageException("user %s is in the model's data already; interview a new user"
                        .formatted(data.users().ids().id(known.user())));
        };
    }

    /** The ratings of a user that this resolved, of unknown time where there is none; none for a user of the request itself. */
    List<PastRating> pastRatings(ResolvedUser resolved) {
        return resolved.user() instanceof User.Known(int user)
                ? PastRating.of(data, user)
                : resolved.imported().stream()
                        .flatMap(imported -> imported.movies().stream())
                        .filter(movie -> movie.rating().isPresent())
                        .map(this::pastRating)
                        .toList();
    }

    private PastRating pastRating(ImportResponse.ImportedMovie imported) {
        return new PastRating(
                data.catalogue().ids().index(imported.movie().movie()),
                (float) imported.rating().orElseThrow(),
                imported.time().map(Instant::getEpochSecond).orElse(Ratings.UNKNOWN_TIME));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private ResolvedUser described(ResolvedUser resolved, Demographics demographics) {
        if (demographics.equals(Demographics.UNKNOWN) || !(resolved.user() instanceof User.NewUser newUser)) {
            return resolved;
        }
        new DemographicsCheck(data.users(), model).check(demographics);
        return resolved.with(newUser.with(demographics));
    }
}
