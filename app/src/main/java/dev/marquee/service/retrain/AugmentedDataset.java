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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A data set with what people rated here. Users of the data stay as they are; whoever rated here follows as somebody without a
 * name, of whom the store alone knows who it is. So nothing that was rated here is taken from a model once it was taken back in
 * the store, and a model's file lets nobody in. The movies stay as they are.
 *
 * @param data with the name of the data set
 * @param ratings how many given here are in it
 * @param unknownMovies how many were left out, because the data does not have the movie
 * @param offScale how many were left out, because the data's scale does not have the value
 */
record AugmentedDataset(Dataset data, int ratings, int unknownMovies, int offScale) {
    private static final int DIGITS = 32;

    /** Linear in the ratings, of which those given here are held twice meanwhile. */
    static AugmentedDataset of(Dataset base, CollectedRatings users) {
        Collector collector = new Collector(base);
        users.each(collector::take);
        return collector.augmented();
    }

    /** The user that somebody is in such data: always the same for the same, and nobody finds the way back. */
    static UserId nameless(UserId user) {
        return new UserId("here-" + Hashes.sha256("person " + user.value()).substring(0, DIGITS));
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
            given.forEach(one -> all.addLevel(one.user, one.movie, one.level, one.seconds));
            return new AugmentedDataset(
                    new Dataset(base.name(), users, catalogue, all.build()),
                    given.size(),
                    unknownMovies,
                    offScale);
        }

        private Users users() {
            Users known = base.users();
            List<UserId> ids = Stream.concat(
                            known.ids().ids().stream(),
                            newUsers.keySet().stream().map(AugmentedDataset::nameless))
                    .toList();
            if (!known.haveDemographics()) {
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
