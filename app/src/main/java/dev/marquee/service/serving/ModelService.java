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
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.imports.ImportedProfile;
import dev.marquee.service.imports.RatingsCsvWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
     * Recommends to the users that a request names.
     *
     * @throws UsageException if a genre is unknown, a number out of range, or the model cannot fold in a new user
     * @throws dev.marquee.data.MarqueeException if a user is unknown, or a file of ratings cannot be read
     */
    public RecommendResponse recommend(RecommendRequest request) {
        List<ResolvedUser> users =
                request.users().stream().map(userResolver::resolve).toList();
        return recommend(users, request.aggregation(), request.list());
    }

    /** Resolves a reference to a user by this model alone. */
    public ResolvedUser resolve(UserRef user) {
        return userResolver.resolve(user);
    }

    /** Recommends to users that are resolved already; throws as {@link #recommend(RecommendRequest)}. */
    public RecommendResponse recommend(List<ResolvedUser> users, GroupAggregation aggregation, ListRequest request) {
        UserGroup group = new UserGroup(users.stream().map(ResolvedUser::user).toList(), aggregation);
        Optional<ImportReader.ImportedList> from =
                request.from().map(file -> exports.get().list(file));
        ListPolicy policy = request.policy().adaptedTo(group, data);
        Recommendations found = recommender.recommend(new RecommendationQuery(
                group,
                request.n(),
                Stream.concat(from.map(ImportReader.ImportedList::filter).stream(), request.filters().stream())
                        .toList(),
                policy,
                request.reasons()));
        List<String> names = users.stream().map(ResolvedUser::name).toList();
        return new RecommendResponse(
                users.size() == 1 ? users.getFirst().version() : OptionalLong.empty(),
                names,
                policy.order().toString(),
                found.list().stream()
                        .map(recommendation -> answers.recommended(recommendation, names))
                        .toList(),
                Optional.of(found.note()).filter(note -> !note.isEmpty()),
                users.stream().flatMap(user -> user.imported().stream()).toList(),
                from.map(ImportReader.ImportedList::report));
    }

    /** Recommends to one user that is resolved already. */
    public RecommendResponse recommend(ResolvedUser user, ListRequest request) {
        return recommend(List.of(user), GroupAggregation.AVERAGE, request);
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
        User.NewUser user = userResolver.newUser(request.user());
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
    public PredictResponse predict(UserRef user, String movie) {
        int asked = titles.get().find(movie);
        ResolvedUser resolvedUser = userResolver.resolve(user);
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
