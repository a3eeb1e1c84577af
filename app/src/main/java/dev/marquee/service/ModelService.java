package dev.marquee.service;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.export.ExportFormat;
import dev.marquee.export.ModelExport;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.Source;
import dev.marquee.model.Model;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Person;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.Request;
import dev.marquee.recommend.SimilarMovies;
import dev.marquee.recommend.TitleSearch;
import java.nio.file.Path;
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
    private volatile @Nullable Exports exports;

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
     * What a user is expected to give a movie, which is named by its id or title.
     *
     * @throws UsageException if the model predicts no ratings
     */
    public PredictAnswer predict(String user, String movie) {
        int index = data.users().ids().index(new UserId(user));
        int asked = titles().find(movie);
        return switch (Prediction.of(model.scorer(index), asked)) {
            case Prediction.Rating(float value) -> new PredictAnswer(user, movie(asked), value, rated(index, asked));
            case Prediction.Unrated() ->
                throw new UsageException(
                        "a model of %s ranks movies and predicts no ratings; ask it to recommend, or train bias or neural"
                                .formatted(model.algorithm()));
        };
    }

    /**
     * Writes the model for other programs, whole or not at all.
     *
     * @throws UsageException if the model does not show what the format needs
     */
    public void export(ExportFormat format, Path out) {
        ModelExport.write(out, format, model, data);
    }

    private OptionalDouble rated(int user, int movie) {
        RatingRows rows = data.ratings().byUser();
        int entry = rows.find(user, movie);
        return entry < 0 ? OptionalDouble.empty() : OptionalDouble.of(rows.value(entry));
    }

    /** Who asks, and what they came with. */
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
        };
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Made as {@link #titles} is. */
    private Exports exports() {
        Exports made = exports;
        if (made == null) {
            made = new Exports(data);
            exports = made;
        }
        return made;
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
                one.because().stream().map(this::because).toList());
    }

    private RecommendAnswer.Because because(Reason reason) {
        return new RecommendAnswer.Because(movie(reason.movie()), reason.rating(), reason.contribution());
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
