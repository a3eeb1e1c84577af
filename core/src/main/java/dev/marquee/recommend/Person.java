package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.Model;
import dev.marquee.model.Profile;
import dev.marquee.model.Profile.Rated;
import dev.marquee.model.Scorer;
import java.util.Set;
import java.util.stream.IntStream;

/** Whom movies are recommended to. Sealed, because a model either was trained on a person or was not. */
public sealed interface Person {
    /**
     * Their view of a model.
     *
     * @throws UsageException if the model has no place for them
     */
    Scorer scorer(Model model);

    /** What is known of them. */
    Profile profile(Dataset data);

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
    record Known(int user) implements Person {
        @Override
        public Scorer scorer(Model model) {
            return model.scorer(user);
        }

        @Override
        public Profile profile(Dataset data) {
            RatingRows rows = data.ratings().byUser();
            return new Profile(
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
    record Newcomer(Profile profile, Set<Integer> watched) implements Person {
        /** Copies the set. */
        public Newcomer {
            watched = Set.copyOf(watched);
        }

        /** The same person, of whom this is known. */
        public Newcomer with(Demographics demographics) {
            return new Newcomer(new Profile(demographics, profile.ratings()), watched);
        }

        /** Someone of whom nothing is known but their profile. */
        public Newcomer(Profile profile) {
            this(profile, Set.of());
        }

        @Override
        public Scorer scorer(Model model) {
            if (model instanceof FoldsIn foldsIn) {
                return foldsIn.foldIn(profile);
            }
            throw new UsageException(
                    "a model of %s has no place for a new person without training again; ask for a user of its data, or train an algorithm that folds in"
                            .formatted(model.algorithm()));
        }

        @Override
        public Profile profile(Dataset data) {
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
    record Placed(Newcomer newcomer, Model model, Scorer view) implements Person {
        /** Someone who is given a place now. */
        public static Placed in(Model model, Newcomer newcomer) {
            return new Placed(newcomer, model, newcomer.scorer(model));
        }

        @Override
        public Scorer scorer(Model asked) {
            return asked.equals(model) ? view : newcomer.scorer(asked);
        }

        @Override
        public Profile profile(Dataset data) {
            return newcomer.profile(data);
        }

        @Override
        public boolean hasRated(Dataset data) {
            return newcomer.hasRated(data);
        }

        @Override
        public IntStream seen(Dataset data) {
            return newcomer.seen(data);
        }
    }
}
