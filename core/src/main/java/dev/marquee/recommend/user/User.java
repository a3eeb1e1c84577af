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

/** Whom movies are recommended to. Sealed, because a model either was trained on a person or was not. */
public sealed interface User {
    /**
     * Their view of a model.
     *
     * @throws UsageException if the model has no place for them
     */
    Scorer scorer(Model model);

    /** What is known of them. */
    UserProfile profile(Dataset data);

    /** Whether anything they rated is known. */
    boolean hasRated(Dataset data);

    /** The movies they have seen, each once: those they rated, and those they are known to have watched. */
    IntStream seen(Dataset data);

    /**
     * Someone the model was trained on.
     *
     * @param user 0-based; one that the model or the data does not have makes every answer an {@link
     *     IndexOutOfBoundsException}
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
     * Someone the model has not met, and folds in.
     *
     * @param watched movies they have seen, beside those they rated; nothing is learned from them
     */
    record NewUser(UserProfile profile, Set<Integer> watched) implements User {
        /** Copies the set. */
        public NewUser {
            watched = Set.copyOf(watched);
        }

        /** The same person, of whom this is known. */
        public NewUser with(Demographics demographics) {
            return new NewUser(new UserProfile(demographics, profile.ratings()), watched);
        }

        /** Someone of whom nothing is known but their profile. */
        public NewUser(UserProfile profile) {
            this(profile, Set.of());
        }

        @Override
        public Scorer scorer(Model model) {
            if (model instanceof FoldInModel foldsIn) {
                return foldsIn.foldIn(profile);
            }
            throw new UsageException(
                    "a model of %s has no place for a new person without training again; ask for a user of its data, or train an algorithm that folds in"
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
    }

    /**
     * Someone whose view of a model is known already, so that several lists of theirs fold them in once.
     *
     * @param model whose view it is; any other finds its own
     * @param view of the person as the newcomer says
     */
    record FoldedIn(NewUser newUser, Model model, Scorer view) implements User {
        /** Someone who is given a place now. */
        public static FoldedIn in(Model model, NewUser newUser) {
            return new FoldedIn(newUser, model, newUser.scorer(model));
        }

        @Override
        public Scorer scorer(Model asked) {
            return asked.equals(model) ? view : newUser.scorer(asked);
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
    }
}
