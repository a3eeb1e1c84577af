package dev.marquee;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.model.Model;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCard;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.SimilarMovies;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.recommend.user.NewUserFactory;
import dev.marquee.recommend.user.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A trained model with its card and its training data: what a model file holds. Answers by ids and titles. Immutable,
 * thread-safe.
 */
public final class MarqueeModel {
    private static final int USERS_AT_ONCE = 64;

    private final ModelCard card;
    private final Dataset data;
    private final Model model;
    private final Recommender recommender;

    MarqueeModel(ModelCard card, Dataset data, Model model) {
        this.card = card;
        this.data = data;
        this.model = model;
        this.recommender = new Recommender(model, data);
    }

    /** {@return the metadata: algorithm, options, training data, origin} */
    public ModelCard card() {
        return card;
    }

    /** {@return the training data} */
    public Dataset data() {
        return data;
    }

    /** {@return the model itself, by index} */
    public Model model() {
        return model;
    }

    /** {@return the recommender, which lists movies by index and notes why a list is short} */
    public Recommender recommender() {
        return recommender;
    }

    /**
     * Writes the model file atomically.
     *
     * @param path file to create or replace, usually named {@code *.marquee}
     * @throws dev.marquee.data.MarqueeException if it cannot be written; an existing file is then unchanged
     */
    public void save(Path path) {
        Algorithms.write(path, card, data, model);
    }

    /**
     * {@return a user of the training data}
     *
     * @param id external id
     * @throws dev.marquee.data.UnknownIdException if there is none of this id
     */
    public User user(String id) {
        return new User.Known(data.users().ids().index(new UserId(id)));
    }

    /**
     * A user who is not in the training data, folded in without training again. Costs a few microseconds to a few
     * milliseconds, by algorithm; the result serves any number of calls.
     *
     * @param ratings by movie id, on the scale of the data; may be empty
     * @return the user, with the scorer of this model
     * @throws dev.marquee.data.UnknownIdException if a movie is unknown
     * @throws dev.marquee.data.UsageException if a rating is not on the scale, or the model cannot fold in
     */
    public User foldIn(Map<String, ? extends Number> ratings) {
        NewUserFactory newUsers = new NewUserFactory(data);
        List<UserProfile.Rated> rated = ratings.entrySet().stream()
                .map(rating -> newUsers.rated(
                        new MovieId(rating.getKey()), rating.getValue().floatValue()))
                .sorted((one, other) -> Integer.compare(one.movie(), other.movie()))
                .toList();
        return User.FoldedIn.in(model, newUsers.of(rated, List.of()));
    }

    /**
     * The best movies that a user of the training data has not rated.
     *
     * @param user external id of a user of the training data
     * @param n at least 1; fewer are given if fewer are left
     * @return best first
     * @throws dev.marquee.data.UnknownIdException if there is no user of this id
     */
    public List<RecommendedMovie> recommend(String user, int n) {
        return recommend(user(user), n);
    }

    /**
     * As {@link #recommend(String, int)}, for a user of {@link #user} or {@link #foldIn}.
     *
     * @param user the user to recommend for
     * @param n at least 1; fewer are given if fewer are left
     * @return best first
     */
    public List<RecommendedMovie> recommend(User user, int n) {
        return recommend(RecommendationQuery.of(user, n));
    }

    /**
     * The best movies for a query, which may have filters, reasons, a policy and several users. As in the commands and
     * the server, a user without any ratings gets popular movies.
     *
     * @param query users, number of movies, filters, policy and reasons
     * @return best first
     * @throws dev.marquee.data.UsageException if the query names an unknown genre, or asks for what the model cannot do
     */
    public List<RecommendedMovie> recommend(RecommendationQuery query) {
        return recommender.recommend(query.with(query.policy().adaptedTo(query.group(), data))).list().stream()
                .map(this::named)
                .toList();
    }

    /**
     * Recommends to all users of the training data, in their order. Holds the lists of a few hundred users at a time.
     *
     * @param n movies per user, at least 1
     * @param workers the threads that compute; the caller closes them
     * @param consumer receives each list, on the calling thread
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    public void recommendAll(int n, Workers workers, ListConsumer consumer) {
        int users = data.users().size();
        int atOnce = USERS_AT_ONCE * workers.threads();
        for (int first = 0; first < users; first += atOnce) {
            int start = first;
            List<List<RecommendedMovie>> lists = new ArrayList<>();
            int count = Math.min(atOnce, users - start);
            for (int i = 0; i < count; i++) {
                lists.add(List.of());
            }
            workers.forEachTile(count, i -> lists.set(i, recommend(new User.Known(start + i), n)));
            for (int i = 0; i < count; i++) {
                consumer.accept(data.users().ids().id(start + i).value(), lists.get(i));
            }
        }
    }

    /** Receives the list of one user. */
    @FunctionalInterface
    public interface ListConsumer {
        /**
         * Called once per user.
         *
         * @param user the user's id
         * @param movies best first
         */
        void accept(String user, List<RecommendedMovie> movies);
    }

    /**
     * The predicted rating.
     *
     * @param user the user to predict for
     * @param movie external id
     * @return within the scale of the data; empty if the model only ranks movies
     * @throws dev.marquee.data.UnknownIdException if there is no movie of this id
     */
    public OptionalDouble predict(User user, String movie) {
        return Prediction.of(user.scorer(model), data.ratings(), index(movie)).rating();
    }

    /**
     * The reasons for a movie's score: the user's ratings, a director or actor, a genre, the user's demographics.
     *
     * @param user the user whose score is explained
     * @param movie external id
     * @param max maximum number of ratings, at least 1
     * @return strongest first; none if the model cannot fold in users
     * @throws dev.marquee.data.UnknownIdException if there is no movie of this id
     */
    public List<NamedReason> explain(User user, String movie, int max) {
        return recommender.because(user, new int[] {index(movie)}, max).getFirst().stream()
                .map(reason -> NamedReason.of(reason, data.catalogue()))
                .toList();
    }

    /**
     * The movies most similar to a movie: by how users rate them if the model compares movies, else by genres and year.
     *
     * @param movie external id
     * @param n at least 1
     * @return most similar first
     * @throws dev.marquee.data.UnknownIdException if there is no movie of this id
     */
    public List<SimilarTitle> similar(String movie, int n) {
        return new SimilarMovies(model, data.catalogue(), SimilarityMeasure.of(model))
                .to(index(movie), n).stream()
                        .map(other -> SimilarTitle.of(data.catalogue().movie(other.movie()), other.similarity()))
                        .toList();
    }

    private RecommendedMovie named(Recommendation recommendation) {
        Movie movie = data.catalogue().movie(recommendation.movie());
        return new RecommendedMovie(
                movie.id().value(),
                movie.title(),
                movie.hasYear() ? OptionalInt.of(movie.year()) : OptionalInt.empty(),
                recommendation.score(),
                recommendation.predicted().size() == 1
                        ? recommendation.predicted().getFirst().rating()
                        : OptionalDouble.empty(),
                recommendation.because().stream()
                        .map(reason -> NamedReason.of(reason, data.catalogue()))
                        .toList());
    }

    private int index(String movie) {
        return data.catalogue().ids().index(new MovieId(movie));
    }
}
