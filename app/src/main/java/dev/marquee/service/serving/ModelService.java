package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.data.read.AkasReader;
import dev.marquee.export.ExportFormat;
import dev.marquee.export.ModelExport;
import dev.marquee.internal.Lazy;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommendations;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.Recommender.PastRating;
import dev.marquee.recommend.SimilarUsers;
import dev.marquee.recommend.interview.Interview;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.browse.BrowseRequest;
import dev.marquee.service.serving.browse.BrowseResponse;
import dev.marquee.service.serving.browse.MovieBrowser;
import dev.marquee.title.MovieFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Serves requests from one model that was read from a file. Immutable, safe to share between threads. */
public final class ModelService {
    private final ModelInfo info;
    private final Dataset data;
    private final Model model;
    private final Recommender recommender;
    private final UserResolver userResolver;
    private final MovieFinder finder;
    private final Lazy<ImportReader> imports;
    private final Lazy<Interview> interview;
    private final MovieService movies;
    private final Lazy<SimilarUsers> similarUsers;

    private ModelService(ModelInfo info, Dataset data, Model model, MovieFinder finder) {
        this.info = info;
        this.data = data;
        this.model = model;
        this.recommender = new Recommender(model, data);
        this.finder = finder;
        this.imports = new Lazy<>(() -> new ImportReader(data, finder));
        this.interview = new Lazy<>(() -> Interview.of(model, data));
        this.movies = new MovieService(model, data, finder);
        this.similarUsers = new Lazy<>(() -> new SimilarUsers(data));
        this.userResolver = new UserResolver(data, model, imports);
    }

    /**
     * Opens the model of a file.
     *
     * @throws dev.marquee.data.MarqueeException if the file is not a model file, or is truncated or damaged
     */
    public static ModelService open(Path path) {
        try (ModelFile file = ModelFile.open(path)) {
            Dataset data = file.dataset();
            return new ModelService(ModelInfo.of(file.card()), data, Algorithms.read(file), MovieFinder.of(data));
        }
    }

    /**
     * The same model, which also knows the titles of movies in other countries and languages.
     *
     * @param akas IMDb's {@code title.akas.tsv}, plain or gzip, or a folder that has it
     * @throws dev.marquee.data.MarqueeException if the file cannot be used, or the movies have no IMDb ids
     */
    public ModelService withAkas(Path akas) {
        return new ModelService(info, data, model, finder.withTitles(AkasReader.read(akas, data.catalogue())));
    }

    /** The same model, which knows the titles that another one has read. */
    public ModelService withAkasOf(ModelService other) {
        return new ModelService(info, data, model, finder.withTitlesOf(other.finder));
    }

    /**
     * Builds the title index, the series and the interview now instead of on first use, so that no request waits for them.
     * Takes up to one or two seconds.
     */
    public void prepare() {
        movies.prepare();
        recommender.prepare();
        if (model instanceof FoldInModel && data.ratings().size() > 0) {
            Interview _ = interview.get();
        }
    }

    /** The description of the model of a file; faster than opening it. */
    public static ModelInfo info(Path path) {
        try (ModelFile file = ModelFile.open(path)) {
            return ModelInfo.of(file.card());
        }
    }

    /** Whether this is the model that a card describes. */
    public boolean isOf(ModelCard card) {
        return info.equals(ModelInfo.of(card));
    }

    /** The description of the model. */
    public ModelInfo info() {
        return info;
    }

    /** The movies of the model. */
    public MovieService movies() {
        return movies;
    }

    /** Whether the id belongs to a user of the model's data. */
    public boolean hasUser(UserId user) {
        return data.users().ids().contains(user);
    }

    /** The training data. */
    public Dataset data() {
        return data;
    }

    /** The model itself. */
    public Model model() {
        return model;
    }

    /** The reader of ratings and lists from other sites. */
    public ImportReader imports() {
        return imports.get();
    }

    /** Compares users by their ratings. */
    public SimilarUsers similarUsers() {
        return similarUsers.get();
    }

    /** Resolves a reference to a user by this model alone. */
    public ResolvedUser resolve(UserRef user) {
        return userResolver.resolve(user);
    }

    /**
     * Recommends to users, who watch together if they are several.
     *
     * @param users at least one
     * @throws UsageException if a genre is unknown, a number out of range, or the model cannot fold in a new user
     * @throws dev.marquee.data.MarqueeException if a user is unknown, or a file of ratings cannot be read
     */
    public RecommendResponse recommend(List<UserRef> users, ListRequest request) {
        return recommendTo(userResolver.resolveAll(users), request);
    }

    /** Recommends to users that are resolved already; throws as {@link #recommend}. */
    public RecommendResponse recommendTo(List<ResolvedUser> users, ListRequest request) {
        UserGroup group = new UserGroup(users.stream().map(ResolvedUser::user).toList(), request.aggregation());
        Optional<ImportReader.ImportedList> from =
                request.from().map(file -> imports().readList(file));
        ListPolicy policy = request.policy().adaptedTo(group, data);
        Recommendations found = recommender.recommend(
                new RecommendationQuery(group, request.n(), filters(from, request), policy, request.reasons()));
        return response(users, policy.order().toString(), found, from);
    }

    private RecommendResponse response(
            List<ResolvedUser> users, String order, Recommendations found, Optional<ImportReader.ImportedList> from) {
        List<String> names = users.stream().map(ResolvedUser::name).toList();
        return new RecommendResponse(
                users.size() == 1 ? users.getFirst().version() : OptionalLong.empty(),
                names,
                users.stream().noneMatch(user -> user.user().hasRated(data)),
                order,
                found.list().stream()
                        .map(recommendation -> Recommended.of(recommendation, names, data.catalogue()))
                        .toList(),
                Optional.of(found.note()).filter(note -> !note.isEmpty()),
                users.stream().flatMap(user -> user.imported().stream()).toList(),
                from.map(ImportReader.ImportedList::report));
    }

    /**
     * Recommends movies to watch again that a user loved long ago.
     *
     * @param months before the user's newest rating, at least 1
     * @param request whose policy is ignored: the list has an order of its own
     * @throws UsageException if a genre is unknown, a number out of range, or the model cannot fold in a new user
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or a file of ratings cannot be read
     */
    public RecommendResponse watchAgain(UserRef user, int months, ListRequest request) {
        ResolvedUser resolved = userResolver.resolve(user);
        return watchAgainTo(resolved, userResolver.pastRatings(resolved), months, request);
    }

    /** Recommends movies to watch again to a user that is resolved already; throws as {@link #watchAgain}. */
    public RecommendResponse watchAgainTo(
            ResolvedUser user, List<PastRating> ratings, int months, ListRequest request) {
        Optional<ImportReader.ImportedList> from =
                request.from().map(file -> imports().readList(file));
        Recommendations found =
                recommender.watchAgain(user.user(), ratings, months, request.n(), filters(from, request));
        return response(List.of(user), "again", found, from);
    }

    private static List<Filter> filters(Optional<ImportReader.ImportedList> from, ListRequest request) {
        return Stream.concat(from.map(ImportReader.ImportedList::filter).stream(), request.filters().stream())
                .toList();
    }

    /**
     * Starts an interview of a new user about the most informative movies. The first call takes up to a second.
     *
     * @throws UsageException if the model cannot fold in a new user, or one of the movies not seen is unknown
     * @throws dev.marquee.data.MarqueeException if the file of ratings is invalid
     */
    public InterviewSession interview(InterviewRequest request) {
        UserResolver.Interviewed interviewed = userResolver.newUser(request.user());
        interviewed.user().scorer(model);
        InterviewSession session =
                new InterviewSession(data, interview.get(), interviewed.user(), interviewed.notSeen());
        request.notSeen()
                .forEach(movie -> session.notSeen(data.catalogue().ids().id(finder.one(movie))));
        return session;
    }

    /**
     * Starts an interview of a new user that is resolved already.
     *
     * @param notSeen 0-based movies that the user answered not to have seen
     */
    public InterviewSession interview(User.NewUser user, Set<Integer> notSeen) {
        return new InterviewSession(data, interview.get(), user, notSeen);
    }

    /**
     * Adds reasons to several lists of recommendations of one user.
     *
     * @param max the maximum number of reasons per movie, at least 1
     * @return the movies of all lists, one list after the other
     */
    public List<Recommended> explain(User user, List<List<Recommended>> lists, int max) {
        List<int[]> indices = lists.stream()
                .map(list -> list.stream()
                        .mapToInt(movie ->
                                data.catalogue().ids().index(movie.movie().movie()))
                        .toArray())
                .toList();
        List<Recommended> movies = lists.stream().flatMap(List::stream).toList();
        List<List<Reason>> because = recommender.because(user, indices, max);
        return IntStream.range(0, movies.size())
                .mapToObj(i -> movies.get(i).with(ReasonResponse.of(because.get(i), data.catalogue())))
                .toList();
    }

    /**
     * All about one movie for one user.
     *
     * @param user resolved already
     * @param own what the user said about the movie
     * @throws dev.marquee.data.UnknownIdException if the movie is unknown
     */
    public UserMovieResponse movie(ResolvedUser user, MovieId id, UserMovieResponse.Own own) {
        MovieDetails details = movies.movie(id);
        return new UserMovieResponse(
                user.name(),
                user.version().orElse(0),
                details,
                MovieForUser.of(user.user(), data.catalogue().ids().index(id), model, data, recommender),
                UserMovieResponse.Links.of(details),
                own);
    }

    /**
     * A page of the movies of the catalogue, with what the model expects of each.
     *
     * @param user resolved already
     * @throws UsageException if a genre is unknown, or the catalogue has no runtimes to filter by
     */
    public BrowseResponse browse(ResolvedUser user, BrowseRequest request) {
        return new MovieBrowser(model, data, finder).browse(user.user(), request);
    }

    /**
     * Predicts a user's rating of a movie, which is given by its id or title; with the rating distribution, if the model
     * predicts one.
     *
     * @throws UsageException if the model predicts no ratings, or cannot fold in a new user
     * @throws dev.marquee.data.MarqueeException if the user is unknown, or the file of ratings is invalid
     */
    public PredictResponse predict(UserRef user, String movie) {
        int index = finder.one(movie);
        ResolvedUser resolvedUser = userResolver.resolve(user);
        Scorer scorer = resolvedUser.user().scorer(model);
        Prediction prediction = Prediction.of(scorer, data.ratings(), index);
        double value = prediction
                .rating()
                .orElseThrow(() -> new UsageException(
                        "%s models rank movies and predict no ratings; use recommend, or train bias or neural"
                                .formatted(model.algorithm())));
        return new PredictResponse(
                resolvedUser.name(),
                MovieResponse.of(data.catalogue().movie(index)),
                value,
                rated(resolvedUser.user(), index),
                prediction.distribution().map(RatingProbability::of),
                prediction.distribution().map(PredictResponse::interval),
                resolvedUser.imported());
    }

    /**
     * Atomically writes the model in a format for other programs.
     *
     * @throws UsageException if the model does not support the format
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
