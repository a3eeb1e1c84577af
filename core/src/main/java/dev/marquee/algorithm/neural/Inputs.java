package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.neural.NeuralOptions.Shape;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.Kernels;
import dev.marquee.model.option.FeatureGroup;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Inputs of the network for a data set: the features of its users and movies, and the layout that follows from them.
 *
 * @param network network function for this layout
 * @param users user tower
 * @param movies movie tower
 * @param userEncoder encoder of new users' demographics
 * @param movieFeatures names of the columns of the movies' features, such as {@code genre=Crime}
 */
record Inputs(
        Network network,
        Tower users,
        Tower movies,
        FeatureEncoder<Demographics> userEncoder,
        List<String> movieFeatures) {
    static Inputs of(Dataset data, Shape shape) {
        return of(data, shape, data.catalogue());
    }

    /**
     * The same with more movies, whose features are encoded with the columns of the data.
     *
     * @param all all movies, those of the data first
     */
    static Inputs of(Dataset data, Shape shape, Catalogue all) {
        List<FeatureGroup> groups = shape.features();
        FeatureEncoder<Demographics> users = FeatureEncoder.ofUsers(data.users(), groups);
        FeatureEncoder<Movie> movies = FeatureEncoder.ofMovies(data.catalogue(), groups);
        Layout layout = new Layout(
                data.users().size(), all.size(), shape.embedding(), users.width(), movies.width(), shape.hidden());
        List<SparseRow> userRows = IntStream.range(0, layout.users())
                .mapToObj(user -> users.encode(data.users().demographics(user)))
                .toList();
        List<SparseRow> movieRows = all.movies().stream().map(movies::encode).toList();
        return new Inputs(
                new Network(layout, Kernels.best()),
                Tower.ofUsers(layout, FeatureRows.of(userRows)),
                Tower.ofMovies(layout, FeatureRows.of(movieRows)),
                users,
                movies.names());
    }

    Layout layout() {
        return network.layout();
    }
}
