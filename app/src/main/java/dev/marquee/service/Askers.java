package dev.marquee.service;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Lazy;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.Source;
import dev.marquee.model.Model;
import dev.marquee.model.Profile;
import dev.marquee.recommend.Person;
import dev.marquee.recommend.TitleSearch;
import dev.marquee.service.RecommendRequest.Who;
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
record Askers(Dataset data, Model model, Lazy<TitleSearch> titles, Lazy<Exports> exports) {
    /** Who asks, and what they came with. */
    record Asker(String name, Person person, Optional<ImportAnswer> imported) {}

    /**
     * A person.
     *
     * @throws UsageException if what is said of them is unknown to the data, or nothing to the model
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or a file is not as it should be
     */
    Asker of(Who who) {
        return switch (who) {
            case Who.User(String id) ->
                new Asker(id, new Person.Known(data.users().ids().index(new UserId(id))), Optional.empty());
            case Who.Met(Person.Newcomer person) -> new Asker("new", person, Optional.empty());
            case Who.Here(String name, Person person) -> new Asker(name, person, Optional.empty());
            case Who.Stranger(Demographics demographics) ->
                described(
                        new Asker(
                                "new",
                                new Person.Newcomer(new Profile(Demographics.UNKNOWN, List.of())),
                                Optional.empty()),
                        demographics);
            case Who.Somebody somebody ->
                described(
                        new Asker("new", new NamedMovies(data).person(somebody), Optional.empty()),
                        somebody.demographics());
            case Who.Ratings(Path file, Demographics demographics) -> {
                Optional<Source> source = ExportReader.recognize(file);
                Asker asker = source.isEmpty() || source.orElseThrow() == Source.CSV
                        ? new Asker(name(file), new RatingsOfAPerson(data, titles.get()).read(file), Optional.empty())
                        : of(new Who.Export(file, ImportOptions.NONE));
                yield described(asker, demographics);
            }
            case Who.Export(Path file, ImportOptions options) -> {
                Exports.Arrived arrived = exports.get().person(file, options);
                yield new Asker(name(file), arrived.person(), Optional.of(arrived.report()));
            }
        };
    }

    /** The same of somebody new. */
    Person.Newcomer newcomer(Who who) {
        return switch (of(who).person()) {
            case Person.Newcomer newcomer -> newcomer;
            case Person.Placed placed -> placed.newcomer();
            case Person.Known known ->
                throw new UsageException("user %s is known to the model already; interview somebody new"
                        .formatted(data.users().ids().id(known.user())));
        };
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Asker described(Asker asker, Demographics demographics) {
        return asker.person() instanceof Person.Newcomer newcomer
                ? new Asker(asker.name(), described(newcomer, demographics), asker.imported())
                : asker;
    }

    private Person.Newcomer described(Person.Newcomer newcomer, Demographics demographics) {
        if (demographics.equals(Demographics.UNKNOWN)) {
            return newcomer;
        }
        Users users = data.users();
        if (!users.haveDemographics()) {
            throw new UsageException(
                    "age, gender or occupation was given, but the data of this model says nothing of its users; leave it out");
        }
        check("gender", demographics.gender(), Demographics::gender);
        check("occupation", demographics.occupation(), Demographics::occupation);
        Person.Newcomer described = newcomer.with(demographics);
        if (Arrays.equals(scores(described), scores(newcomer))) {
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

    private float[] scores(Person person) {
        float[] scores = new float[model.movies()];
        person.scorer(model).scoreAll(scores);
        return scores;
    }
}
