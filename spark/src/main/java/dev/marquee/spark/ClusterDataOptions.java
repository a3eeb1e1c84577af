package dev.marquee.spark;

import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.HadoopRatings;
import dev.marquee.spark.ratings.RatingColumnNames;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where the ratings are, and how many parts they are cut into. */
final class ClusterDataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description =
                    "Ratings on any file system of Hadoop: CSV with a line of names, Parquet, or a folder of either.")
    private String path = "";

    @Option(
            names = "--columns",
            paramLabel = "ROLE=NAME,…",
            description = "Names of the columns: user=,movie=,rating=,time= or weight= for events.")
    private String columns = "";

    @Option(
            names = "--blocks",
            paramLabel = "N",
            description = "Parts that users and movies are cut into; by default twice the cores, more for many files.")
    private int blocks;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait for a worker (default 120).")
    private int wait = 120;

    int waitSeconds() {
        return wait;
    }

    HadoopRatings source() {
        return new HadoopRatings(path, RatingColumnNames.parse(columns));
    }

    DistributedRatings read(SparkSession spark) {
        DistributedRatings table = DistributedRatings.read(spark, source(), blocks);
        Steps.say("read: %,d ratings by %,d users of %,d movies"
                .formatted(table.totals().ratings(), table.totals().users(), table.movies()));
        return table;
    }
}
