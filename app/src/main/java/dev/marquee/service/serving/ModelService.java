package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.export.ExportFormat;
import dev.marquee.export.ModelExport;
import dev.marquee.imports.ImportOptions;
import dev.marquee.internal.Lazy;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingDistribution;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.MovieLookup;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.SimilarMovies;
import dev.marquee.recommend.interview.Interview;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.imports.ImportedProfile;
import dev.marquee.service.imports.RatingsCsvWriter;
import dev.marquee.service.serving.RecommendRequest.Who;
import dev.marquee.service.serving.UserResolver.ResolvedUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks one model from a file. Immutable, safe to share between threads. */
public final class ModelService {
    private final ModelInfo info;
    private final Dataset data;
    private final Model model;
    private final Recommender recommender;
    private final UserResolver userResolver;
    private final Lazy<MovieLookup> titles;
    private final Lazy<ImportReader> exports;
    private final Lazy<Interview> interview;
    private final MovieService movies;
    private final ResponseMapper answers;

    private ModelService(ModelInfo info, Dataset data, Model model) {
        this.info = info;
        this.data = data;
        this.model = model;
        this.recommender = new Recommender(model, data);
        this.titles = new Lazy<>(() -> new MovieLookup(data.catalogue()));
        this.exports = new Lazy<>(() -> new ImportReader(data));
        this.interview = new Lazy<>(() -> Interview.of(model, data));
        this.movies = new MovieService(data);
        this.answers = new ResponseMapper(data.catalogue());
        this.userResolver = new UserResolver(data, model, titles, exports);
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

    /**
     * Makes now what else is made when it is first asked for, the index of titles and what an interview asks by, so that
     * nobody waits for it. Takes up to a second or two.
     */
    public void prepare() {
        movies.prepare();
        if (model instanceof FoldInModel && data.ratings().size() > 0) {
            Interview _ = interview.get();
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

    /** The movies of the model. */
    public MovieService movies() {
        return movies;
    }

    /** Whether somebody is a user of the model's data. */
    public boolean knows(UserId user) {
        return data.users().ids().contains(user);
    }

    /** The data it learned from. */
    public Dataset data() {
        return data;
    }

    /** The model itself. */
    public Model model() {
        return model;
    }

    /**
     * What a person might watch next.
     *
     * @throws UsageException if a genre is unknown, a number out of range, or the model takes no new person
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or the file of ratings is not as it should be
     */
    public RecommendResponse recommend(RecommendRequest request) {
        List<ResolvedUser> users =
                request.users().stream().map(userResolver::of).toList();
        UserGroup audience =
                new UserGroup(users.stream().map(ResolvedUser::user).toList(), request.together());
        Optional<ImportReader.ImportedList> list =
                request.from().map(file -> exports.get().list(file));
        ListPolicy policy = request.policy().adaptedTo(audience, data);
        Recommendations found = recommender.recommend(new RecommendationQuery(
                audience,
                request.n(),
                Stream.concat(list.map(ImportReader.ImportedList::filter).stream(), request.filters().stream())
                        .toList(),
                policy,
                request.reasons()));
        List<String> names = users.stream().map(ResolvedUser::name).toList();
        return new RecommendResponse(
                names,
                policy.order().toString(),
                found.list().stream()
                        .map(one -> answers.recommended(one, names))
                        .toList(),
                Optional.of(found.note()).filter(note -> !note.isEmpty()),
                users.stream()
                        .flatMap(resolvedUser -> resolvedUser.imported().stream())
                        .toList(),
                list.map(ImportReader.ImportedList::report));
    }

    /**
     * The same for a person who comes with an export, whose ratings are also written to a file, whole or not at all.
     *
     * @throws dev.marquee.data.MarqueeException if the file cannot be written
     */
    public RecommendResponse recommend(RecommendRequest request, Path ratings) {
        RecommendResponse answer = recommend(request);
        answer.imported().forEach(imported -> RatingsCsvWriter.write(ratings, imported));
        return answer;
    }

    /**
     * Begins to ask a new person about movies that tell most of their taste. The first time takes up to a second.
     *
     * @throws UsageException if the model has no place for a new person, or a movie they have not seen is unknown
     * @throws dev.marquee.data.MarqueeException if the file of ratings is not as it should be
     */
    public InterviewSession interview(InterviewRequest request) {
        User.NewUser user = userResolver.newUser(request.who());
        user.scorer(model);
        InterviewSession session = new InterviewSession(data, interview.get(), user);
        request.notSeen()
                .forEach(movie ->
                        session.notSeen(data.catalogue().ids().id(titles.get().find(movie))));
        return session;
    }

    /** The same of somebody who has a place already. */
    public InterviewSession interview(User.NewUser user) {
        return new InterviewSession(data, interview.get(), user);
    }

    /**
     * Recommendations to one person with what speaks for them.
     *
     * @param max how many ratings to give a movie at most, at least 1
     */
    public List<RecommendResponse.Recommended> explain(
            User user, List<RecommendResponse.Recommended> recommended, int max) {
        int[] movies = recommended.stream()
                .mapToInt(one -> data.catalogue().ids().index(one.movie().movie()))
                .toArray();
        List<List<Reason>> because = recommender.because(user, movies, max);
        return IntStream.range(0, movies.length)
                .mapToObj(i -> recommended.get(i).with(answers.because(because.get(i))))
                .toList();
    }

    /**
     * What a person brings from another site, or in a CSV of their own.
     *
     * @throws dev.marquee.data.MarqueeException if the file is no export, not whole, or none of its movies is known here
     */
    public ImportedProfile read(Path file, ImportOptions options) {
        return exports.get().brought(file, options);
    }

    /**
     * The n movies most like one, which is named by its id or title.
     *
     * @throws UsageException if the model does not compare movies, and is asked to
     */
    public SimilarMoviesResponse similar(String movie, int n, SimilarityMeasure similarity) {
        return similarTo(titles.get().find(movie), n, similarity);
    }

    /**
     * The same of a movie that is named by its id alone.
     *
     * @throws dev.marquee.data.UnknownIdException if there is none of this id
     * @throws UsageException if the model does not compare movies, and is asked to
     */
    public SimilarMoviesResponse similar(MovieId movie, int n, SimilarityMeasure similarity) {
        return similarTo(data.catalogue().ids().index(movie), n, similarity);
    }

    private SimilarMoviesResponse similarTo(int like, int n, SimilarityMeasure similarity) {
        if (n < 1) {
            throw new UsageException("%d movies is no request; ask for at least 1".formatted(n));
        }
        return new SimilarMoviesResponse(
                answers.movie(like),
                new SimilarMovies(model, data.catalogue(), similarity)
                        .to(like, n).stream()
                                .map(similar -> new SimilarMoviesResponse.Similar(
                                        answers.movie(similar.movie()), similar.similarity()))
                                .toList());
    }

    /** By what the model's movies are alike if nothing else is asked for. */
    public SimilarityMeasure similarity() {
        return SimilarityMeasure.of(model);
    }

    /**
     * What a person is expected to give a movie, which is named by its id or title; with chances, if the model knows them.
     *
     * @throws UsageException if the model predicts no ratings, or takes no new person
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or the file of ratings is not as it should be
     */
    public PredictResponse predict(Who who, String movie) {
        int asked = titles.get().find(movie);
        ResolvedUser resolvedUser = userResolver.of(who);
        Scorer scorer = resolvedUser.user().scorer(model);
        Prediction prediction = Prediction.of(scorer, data.ratings().scale(), asked);
        double value = ResponseMapper.rating(prediction)
                .orElseThrow(() -> new UsageException(
                        "a model of %s ranks movies and predicts no ratings; ask it to recommend, or train bias or neural"
                                .formatted(model.algorithm())));
        Optional<RatingDistribution> probabilities = ResponseMapper.probabilities(prediction);
        return new PredictResponse(
                resolvedUser.name(),
                answers.movie(asked),
                value,
                rated(resolvedUser.user(), asked),
                probabilities.map(PredictResponse::list),
                probabilities.map(PredictResponse::interval),
                resolvedUser.imported());
    }

    /**
     * Writes the model for other programs, whole or not at all.
     *
     * @throws UsageException if the model does not show what the format needs
     */
    public void export(ExportFormat format, Path out) {
        ModelExport.write(out, format, model, data);
    }

    private OptionalDouble rated(User user, int movie) {
        return user.profile(data).ratings().stream()
                .filter(rated -> rated.movie() == movie)
                .mapToDouble(UserProfile.Rated::value)
                .findFirst();
    }
}
