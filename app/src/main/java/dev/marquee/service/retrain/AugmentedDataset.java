package dev.marquee.service.retrain;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.data.Vocabulary;
import dev.marquee.internal.Hashes;
import dev.marquee.service.serving.UserRef;
import dev.marquee.shilling.FakeProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A data set with the ratings of a store added. The users and movies of the data do not change; the users of the store follow
 * under pseudonyms, which only the store can resolve. So a rating that was deleted in the store is not in the next model, and
 * the user ids in a model file give no access to a user's account.
 *
 * @param data under the name of the original data set
 * @param ratings the number of ratings added from the store
 * @param unknownMovies the number of ratings left out because their movie is not in the data
 * @param offScale the number of ratings left out because their value is not on the data's scale
 * @param fakes the number of users left out because they look made up
 */
record AugmentedDataset(Dataset data, int ratings, int unknownMovies, int offScale, int fakes) {
    private static final int DIGITS = 32;

    /** Linear in the number of ratings. Needs memory for a second copy of the store's ratings. */
    static AugmentedDataset of(Dataset base, CollectedRatings users) {
        Collector collector = new Collector(base);
        users.forEach(collector::take);
        return collector.augmented();
    }

    /** The same without the ratings of users who look made up; those of the data are trusted. Needs the memory twice. */
    static AugmentedDataset withoutFakes(Dataset base, CollectedRatings users) {
        AugmentedDataset all = of(base, users);
        Vocabulary<UserId> ids = all.data.users().ids();
        Set<UserId> fakes = FakeProfiles.find(all.data.ratings(), base.users().size()).users().stream()
                .map(ids::id)
                .collect(Collectors.toUnmodifiableSet());
        if (fakes.isEmpty()) {
            return all;
        }
        AugmentedDataset honest = of(
                base,
                visitor -> users.forEach((user, movie, value, seconds) -> {
                    if (!fakes.contains(pseudonym(user))) {
                        visitor.visit(user, movie, value, seconds);
                    }
                }));
        return new AugmentedDataset(honest.data, honest.ratings, honest.unknownMovies, honest.offScale, fakes.size());
    }

    /** The pseudonym of a user in the augmented data: a hash of the id, always the same, and not invertible. */
    static UserId pseudonym(UserId user) {
        return new UserId(
                UserRef.PSEUDONYM + Hashes.sha256("person " + user.value()).substring(0, DIGITS));
    }

    private record Given(int user, int movie, int level, long seconds) {}

    private static final class Collector {
        private final Dataset base;
        private final Map<UserId, Integer> newUsers = new LinkedHashMap<>();
        private final List<Given> given = new ArrayList<>();
        private int unknownMovies;
        private int offScale;

        Collector(Dataset base) {
            this.base = base;
        }

        void take(UserId user, MovieId movie, float value, long seconds) {
            RatingScale scale = base.ratings().scale();
            Vocabulary<MovieId> movies = base.catalogue().ids();
            if (!movies.contains(movie)) {
                unknownMovies++;
            } else if (!scale.contains(value)) {
                offScale++;
            } else {
                given.add(new Given(index(user), movies.index(movie), scale.level(value), seconds));
            }
        }

        private int index(UserId user) {
            return newUsers.computeIfAbsent(user, _ -> base.users().size() + newUsers.size());
        }

        AugmentedDataset augmented() {
            Catalogue catalogue = base.catalogue();
            Users users = users();
            RatingsBuilder all = new RatingsBuilder(
                    users.size(),
                    catalogue.size(),
                    base.ratings().scale(),
                    base.ratings().size() + given.size());
            all.addAll(base.ratings());
            given.forEach(rating -> all.addLevel(rating.user, rating.movie, rating.level, rating.seconds));
            return new AugmentedDataset(
                    new Dataset(base.name(), users, catalogue, all.build()), given.size(), unknownMovies, offScale, 0);
        }

        private Users users() {
            Users known = base.users();
            List<UserId> ids = Stream.concat(
                            known.ids().ids().stream(),
                            newUsers.keySet().stream().map(AugmentedDataset::pseudonym))
                    .toList();
            if (!known.hasDemographics()) {
                return Users.of(ids);
            }
            Stream<Demographics> theirs = IntStream.range(0, known.size()).mapToObj(known::demographics);
            return Users.of(
                    ids,
                    Stream.concat(theirs, newUsers.keySet().stream().map(this::demographics))
                            .toList());
        }

        private Demographics demographics(UserId user) {
            Users known = base.users();
            return known.ids().contains(user) ? known.demographics(known.ids().index(user)) : Demographics.UNKNOWN;
        }
    }
}
