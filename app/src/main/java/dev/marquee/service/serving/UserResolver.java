package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.internal.Lazy;
import dev.marquee.model.Model;
import dev.marquee.model.UserProfile;
import dev.marquee.recommend.MovieLookup;
import dev.marquee.recommend.user.User;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.RatingsCsvReader;
import dev.marquee.service.serving.RecommendRequest.Who;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds out who asks.
 *
 * @param data knows users and movies
 * @param model that will be asked
 * @param titles finds movies by title
 * @param exports reads what people bring from other sites
 */
record UserResolver(Dataset data, Model model, Lazy<MovieLookup> titles, Lazy<ImportReader> exports) {
    /** Who asks, and what they came with. */
    record ResolvedUser(String name, User user, Optional<ImportResponse> imported) {}

    /**
     * A person.
     *
     * @throws UsageException if what is said of them is unknown to the data, or nothing to the model
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or a file is not as it should be
     */
    ResolvedUser of(Who who) {
        return switch (who) {
            case Who.Known(String id) ->
                new ResolvedUser(id, new User.Known(data.users().ids().index(new UserId(id))), Optional.empty());
            case Who.Met(User.NewUser user) -> new ResolvedUser("new", user, Optional.empty());
            case Who.Here(String name, User user) -> new ResolvedUser(name, user, Optional.empty());
            case Who.Stranger(Demographics demographics) ->
                described(
                        new ResolvedUser(
                                "new",
                                new User.NewUser(new UserProfile(Demographics.UNKNOWN, List.of())),
                                Optional.empty()),
                        demographics);
            case Who.Somebody userState ->
                described(
                        new ResolvedUser("new", new NewUserFactory(data).person(userState), Optional.empty()),
                        userState.demographics());
            case Who.Ratings(Path file, Demographics demographics) -> {
                Optional<ImportSource> source = ExportReader.recognize(file);
                ResolvedUser resolvedUser = source.isEmpty() || source.orElseThrow() == ImportSource.CSV
                        ? new ResolvedUser(
                                name(file), new RatingsCsvReader(data, titles.get()).read(file), Optional.empty())
                        : of(new Who.Export(file, ImportOptions.NONE));
                yield described(resolvedUser, demographics);
            }
            case Who.Export(Path file, ImportOptions options) -> {
                ImportReader.ImportedUser arrived = exports.get().person(file, options);
                yield new ResolvedUser(name(file), arrived.user(), Optional.of(arrived.report()));
            }
        };
    }

    /** The same of somebody new. */
    User.NewUser newUser(Who who) {
        return switch (of(who).user()) {
            case User.NewUser newUser -> newUser;
            case User.FoldedIn placed -> placed.newUser();
            case User.Known known ->
                throw new UsageException("user %s is known to the model already; interview somebody new"
                        .formatted(data.users().ids().id(known.user())));
        };
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private ResolvedUser described(ResolvedUser resolvedUser, Demographics demographics) {
        return resolvedUser.user() instanceof User.NewUser newUser
                ? new ResolvedUser(resolvedUser.name(), described(newUser, demographics), resolvedUser.imported())
                : resolvedUser;
    }

    private User.NewUser described(User.NewUser newUser, Demographics demographics) {
        if (demographics.equals(Demographics.UNKNOWN)) {
            return newUser;
        }
        Users users = data.users();
        if (!users.haveDemographics()) {
            throw new UsageException(
                    "age, gender or occupation was given, but the data of this model says nothing of its users; leave it out");
        }
        check("gender", demographics.gender(), Demographics::gender);
        check("occupation", demographics.occupation(), Demographics::occupation);
        User.NewUser described = newUser.with(demographics);
        if (Arrays.equals(scores(described), scores(newUser))) {
            throw new UsageException(
                    "a model of %s makes nothing of age, gender or occupation; leave them out, or train one that does, such as bayesfm or neural"
                            .formatted(model.algorithm()));
        }
        return described;
    }

    private void check(String what, String given, Function<Demographics, String> of) {
        Users users = data.users();
        List<String> known = IntStream.range(0, users.size())
                .mapToObj(user -> of.apply(users.demographics(user)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!given.isEmpty() && !known.contains(given)) {
            throw new UsageException("%s '%s' is none that the data of this model knows; it has %s"
                    .formatted(what, given, String.join(", ", known)));
        }
    }

    private float[] scores(User user) {
        float[] scores = new float[model.movies()];
        user.scorer(model).scoreAll(scores);
        return scores;
    }
}
