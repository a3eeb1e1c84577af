package dev.marquee.spark;

import dev.marquee.spark.assemble.DriverDataset;
import dev.marquee.spark.ratings.HadoopRatings;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** What the driver takes of the data for a model file or an evaluation. */
final class ModelOptions {
    @Option(
            names = "--movies",
            paramLabel = "FOLDER",
            description =
                    "Folder with movies.csv, and links.csv and tags.csv if there are any; by default that of the ratings.")
    private Optional<String> catalogue = Optional.empty();

    @Option(
            names = "--scale",
            paramLabel = "MIN..MAX:STEP",
            description = "Values that a rating may take, such as 1..10:1; by default half stars, 0.5 to 5.")
    private Optional<String> scale = Optional.empty();

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "Keep the ratings of about N users, drawn by a hash; others are new users to the model file.")
    private long users = Long.MAX_VALUE;

    DriverDataset dataset(SparkSession spark, HadoopRatings source) {
        return new DriverDataset(
                source.name(),
                catalogue.orElse(source.folder()),
                scale,
                users,
                spark.sparkContext().hadoopConfiguration());
    }
}
