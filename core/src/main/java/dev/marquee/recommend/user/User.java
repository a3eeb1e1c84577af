package dev.marquee.recommend.user;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.Set;
import java.util.stream.IntStream;

/** A user of recommendations. Sealed, because a model either was trained on a user or was not. */
public sealed interface User {
    /**
     * {@return the user's scorer}
     *
     * @param model scores the movies
     * @throws UsageException if the user is new and the model cannot fold in
     */
    Scorer scorer(Model model);

    /**
     * {@return the user's demographics and ratings}
     *
     * @param data the training data of the model
     */
    UserProfile profile(Dataset data);

    /**
     * {@return whether the user has any ratings}
     *
     * @param data the training data of the model
     */
    boolean hasRated(Dataset data);

    /**
     * {@return the movies the user has seen, each once: rated movies, and movies marked as watched}
     *
     * @param data the training data of the model
     */
    IntStream seen(Dataset data);

    /** {@return the movies that the user has not seen and does not want, each once; 0-based} */
    default IntStream notInterested() {
        return IntStream.empty();
    }

    /**
     * A user of the training data.
     *
     * @param user 0-based; every method throws an {@link IndexOutOfBoundsException} if the model or the data does not
     *     have it
     */
    record Known(int user) implements User {
        @Override
        public Scorer scorer(Model model) {
            return model.scorer(user);
        }

        @Override
        public UserProfile profile(Dataset data) {
            RatingRows rows = data.ratings().byUser();
            return new UserProfile(
                    data.users().demographics(user),
                    entries(rows)
                            .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry)))
                            .toList());
        }

        @Override
        public boolean hasRated(Dataset data) {
            return data.ratings().byUser().count(user) > 0;
        }

        @Override
        public IntStream seen(Dataset data) {
            RatingRows rows = data.ratings().byUser();
            return entries(rows).map(rows::column);
        }

        private IntStream entries(RatingRows rows) {
            return IntStream.range(rows.start(user), rows.end(user));
        }
    }

    /**
     * A user the model was not trained on and folds in.
     *
     * @param profile the user's ratings and demographics
     * @param watched movies seen besides the rated ones; they are not used for training
     * @param unwanted movies that the user has not seen and does not want; they are not used for training
     */
    record NewUser(UserProfile profile, Set<Integer> watched, Set<Integer> unwanted) implements User {
        /** Copies the sets. */
        public NewUser {
            watched = Set.copyOf(watched);
            unwanted = Set.copyOf(unwanted);
        }

        /**
         * {@return the user with other demographics}
         *
         * @param demographics the other demographics
         */
        public NewUser with(Demographics demographics) {
            return new NewUser(new UserProfile(demographics, profile.ratings()), watched, unwanted);
        }

        /**
         * Creates a user without unwanted movies.
         *
         * @param profile the user's ratings and demographics
         * @param watched movies seen besides the rated ones
         */
        public NewUser(UserProfile profile, Set<Integer> watched) {
            this(profile, watched, Set.of());
        }

        /**
         * Creates a user without movies seen besides the rated ones.
         *
         * @param profile the user's ratings and demographics
         */
        public NewUser(UserProfile profile) {
            this(profile, Set.of());
        }

        @Override
        public Scorer scorer(Model model) {
            if (model instanceof FoldInModel foldInModel) {
                return foldInModel.foldIn(profile);
            }
            throw new UsageException(
                    "%s models cannot fold in a new user; use a user of the data, or train an algorithm that folds in"
                            .formatted(model.algorithm()));
        }

        @Override
        public UserProfile profile(Dataset data) {
            return profile;
        }

        @Override
        public boolean hasRated(Dataset data) {
            return !profile.ratings().isEmpty();
        }

        @Override
        public IntStream seen(Dataset data) {
            return IntStream.concat(
                            profile.ratings().stream().mapToInt(Rated::movie),
                            watched.stream().mapToInt(Integer::intValue))
                    .distinct();
        }

        @Override
        public IntStream notInterested() {
            return unwanted.stream().mapToInt(Integer::intValue);
        }
    }

    /**
     * A new user with a precomputed scorer, so that several lists need one fold-in.
     *
     * @param newUser the user's profile and the movies seen
     * @param model of the scorer; other models fold in the user again
     * @param view the user's scorer
     */
    record FoldedIn(NewUser newUser, Model model, Scorer view) implements User {
        /**
         * Folds in a new user.
         *
         * @param model folds in the user
         * @param newUser the user's profile and the movies seen
         * @return the user with the scorer of this model
         * @throws UsageException if the model cannot fold in
         */
        public static FoldedIn in(Model model, NewUser newUser) {
            return new FoldedIn(newUser, model, newUser.scorer(model));
        }

        @Override
        public Scorer scorer(Model other) {
            return other.equals(model) ? view : newUser.scorer(other);
        }

        @Override
        public UserProfile profile(Dataset data) {
            return newUser.profile(data);
        }

        @Override
        public boolean hasRated(Dataset data) {
            return newUser.hasRated(data);
        }

        @Override
        public IntStream seen(Dataset data) {
            return newUser.seen(data);
        }

        @Override
        public IntStream notInterested() {
            return newUser.notInterested();
        }
    }
}
