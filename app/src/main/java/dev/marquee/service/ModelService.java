package dev.marquee.service;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.export.ExportFormat;
import dev.marquee.export.ModelExport;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.Source;
import dev.marquee.model.Chances;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.Model;
import dev.marquee.model.Profile;
import dev.marquee.model.Scorer;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Person;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.Request;
import dev.marquee.recommend.SimilarMovies;
import dev.marquee.recommend.TitleSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks one model from a file. Immutable, safe to share between threads. */
public final class ModelService {
    private final ModelInfo info;
    private final Dataset data;
    private final Model model;
    private volatile @Nullable TitleSearch titles;

    private ModelService(ModelInfo info, Dataset data, Model model) {
        this.info = info;
        this.data = data;
        this.model = model;
    }

    /**
     * The model of a file.
     *
     * @throws dev.marquee.data.MarqueeException if it is none, or not whole
     */
    public static ModelService open(Path path) {
        try (ModelFile file = ModelFile.open(path)) {
            return new ModelService(ModelInfo.of(file.card()), file.dataset(), Algorithms.read(file));
        }
    }

    /** What is known of the model of a file; quicker than opening it. */
    public static ModelInfo info(Path path) {
        try (ModelFile file = ModelFile.open(path)) {
            return ModelInfo.of(file.card());
        }
    }

    /** What is known of the model. */
    public ModelInfo info() {
        return info;
    }

    /**
     * What a person might watch next.
     *
     * @throws UsageException if a genre is unknown, a number out of range, or the model takes no new person
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or the file of ratings is not as it should be
     */
    public RecommendAnswer recommend(RecommendRequest request) {
        Asker asker = asker(request.who());
        Optional<Exports.Listed> list = request.from().map(file -> exports().list(file));
        Request asked = new Request(
                asker.person(),
                request.n(),
                Stream.concat(list.map(Exports.Listed::filter).stream(), request.filters().stream())
                        .toList(),
                request.diversity(),
                request.reasons());
        Recommendations found = new Recommender(model, data).recommend(asked);
        return new RecommendAnswer(
                asker.name(),
                found.list().stream().map(this::recommended).toList(),
                Optional.of(found.note()).filter(note -> !note.isEmpty()),
                asker.imported(),
                list.map(Exports.Listed::report));
    }

    /**
     * The same for a person who comes with an export, whose ratings are also written to a file, whole or not at all.
     *
     * @throws dev.marquee.data.MarqueeException if the file cannot be written
     */
    public RecommendAnswer recommend(RecommendRequest request, Path ratings) {
        RecommendAnswer answer = recommend(request);
        answer.imported().ifPresent(imported -> ImportedRatings.write(ratings, imported));
        return answer;
    }

    /** The n movies most like one, which is named by its id or title. */
    public SimilarAnswer similar(String movie, int n) {
        if (n < 1) {
            throw new UsageException("%d movies is no request; ask for at least 1".formatted(n));
        }
        int like = titles().find(movie);
        return new SimilarAnswer(
                movie(like),
                new SimilarMovies(model, data.catalogue())
                        .to(like, n).stream()
                                .map(similar -> new SimilarAnswer.Similar(movie(similar.movie()), similar.similarity()))
                                .toList());
    }

    /**
     * What a person is expected to give a movie, which is named by its id or title; with chances, if the model knows them.
     *
     * @throws UsageException if the model predicts no ratings, or takes no new person
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or the file of ratings is not as it should be
     */
    public PredictAnswer predict(RecommendRequest.Who who, String movie) {
        int asked = titles().find(movie);
        Asker asker = asker(who);
        Scorer scorer = asker.person().scorer(model);
        float value = switch (Prediction.of(scorer, asked)) {
            case Prediction.Rating(float rating) -> rating;
            case Prediction.Unrated() ->
                throw new UsageException(
                        "a model of %s ranks movies and predicts no ratings; ask it to recommend, or train bias or neural"
                                .formatted(model.algorithm()));
        };
        Optional<Chances> chances = scorer instanceof DistributionScorer distribution
                ? Optional.of(Chances.of(distribution, data.ratings().scale(), asked))
                : Optional.empty();
        return new PredictAnswer(
                Optional.of(asker.name()).filter(name -> !name.isEmpty()),
                movie(asked),
                value,
                rated(asker.person(), asked),
                chances.map(PredictAnswer::list),
                chances.map(PredictAnswer::interval),
                asker.imported());
    }

    /**
     * Writes the model for other programs, whole or not at all.
     *
     * @throws UsageException if the model does not show what the format needs
     */
    public void export(ExportFormat format, Path out) {
        ModelExport.write(out, format, model, data);
    }

    private OptionalDouble rated(Person person, int movie) {
        return person.profile(data).ratings().stream()
                .filter(rated -> rated.movie() == movie)
                .mapToDouble(Profile.Rated::value)
                .findFirst();
    }

    /** Who asks, by what name (empty for nobody), and what they came with. */
    private record Asker(String name, Person person, Optional<ImportAnswer> imported) {}

    private Asker asker(RecommendRequest.Who who) {
        return switch (who) {
            case RecommendRequest.Who.User(String id) ->
                new Asker(id, new Person.Known(data.users().ids().index(new UserId(id))), Optional.empty());
            case RecommendRequest.Who.Ratings(Path file) -> {
                Optional<Source> source = ExportReader.recognize(file);
                yield source.isEmpty() || source.orElseThrow() == Source.CSV
                        ? new Asker(name(file), new RatingsOfAPerson(data, titles()).read(file), Optional.empty())
                        : asker(new RecommendRequest.Who.Export(file, ImportOptions.NONE));
            }
            case RecommendRequest.Who.Export(Path file, ImportOptions options) -> {
                Exports.Arrived arrived = exports().person(file, options);
                yield new Asker(name(file), arrived.person(), Optional.of(arrived.report()));
            }
            case RecommendRequest.Who.Nobody() ->
                new Asker("", new Person.Newcomer(new Profile(Demographics.UNKNOWN, List.of())), Optional.empty());
        };
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Exports exports() {
        return new Exports(data);
    }

    private RecommendAnswer.Recommended recommended(Recommendation one) {
        OptionalDouble rating = switch (one.predicted()) {
            case Prediction.Rating(float value) -> OptionalDouble.of(value);
            case Prediction.Unrated() -> OptionalDouble.empty();
        };
        return new RecommendAnswer.Recommended(
                movie(one.movie()),
                one.score(),
                rating,
                one.because().stream()
                        .map(reason -> RecommendAnswer.Because.of(reason, data.catalogue()))
                        .toList());
    }

    /** Made when first needed: it takes longer than a list of recommendations. Made twice, should two threads meet. */
    private TitleSearch titles() {
        TitleSearch made = titles;
        if (made == null) {
            made = new TitleSearch(data.catalogue());
            titles = made;
        }
        return made;
    }

    private MovieAnswer movie(int movie) {
        return MovieAnswer.of(data.catalogue().movie(movie));
    }
}
