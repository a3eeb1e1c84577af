package dev.marquee.spark.ratings;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Files with ratings or events on any file system of Hadoop: a CSV with a line of names, Parquet, a folder of either, or a
 * folder with {@code ratings.csv} in the layout of MovieLens.
 *
 * @param path such as {@code s3a://bucket/ratings} or {@code hdfs:///ml-32m}
 * @param columns which column has which role
 */
public record HadoopRatings(String path, RatingColumnNames columns) {
    /** The folder that may have {@code movies.csv}: the path itself, or that in which a file or {@code NAME.parquet} is. */
    public String folder() {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int slash = plain.lastIndexOf('/');
        String last = plain.substring(slash + 1);
        boolean isFile = last.contains(".csv") || last.endsWith(".parquet");
        return !isFile ? plain : slash < 0 ? "." : plain.substring(0, slash);
    }

    /** The name of the data set: that of the folder or file. */
    public String name() {
        return new Path(path).getName();
    }

    /**
     * The rows as columns {@code user} (int), {@code movie} (int), {@code value} (float) and {@code time} (long, 0 if unknown).
     * A row that has no such values fails the job that reads it, with a sentence.
     */
    Dataset<Row> read(SparkSession spark) {
        Found found = find(spark);
        Dataset<Row> rows = found.isParquet()
                ? spark.read().parquet(found.path())
                : spark.read().option("header", "true").option("escape", "\"").csv(found.path());
        List<String> names = Arrays.asList(rows.columns());
        if (names.isEmpty()) {
            throw empty();
        }
        Optional<String> rating = columns.rating(names, path);
        Optional<Column> value = rating.or(() -> columns.weight(names, path)).map(this::number);
        return rows.select(
                id("user", columns.user(names, path)).as("user"),
                id("movie", columns.movie(names, path)).as("movie"),
                value.orElse(lit(1f)).as("value"),
                columns.time(names, path).map(this::time).orElse(lit(0L)).as("time"));
    }

    /** Whether the rows are events, which have no rating. */
    boolean hasEvents(SparkSession spark) {
        Found found = find(spark);
        Dataset<Row> rows = found.isParquet()
                ? spark.read().parquet(found.path())
                : spark.read().option("header", "true").csv(found.path());
        return columns.rating(Arrays.asList(rows.columns()), path).isEmpty();
    }

    SparkJobException empty() {
        return new SparkJobException("%s has no ratings; give data with at least one".formatted(path));
    }

    private Column id(String role, String name) {
        return cast(
                name,
                "int",
                "%s '".formatted(role),
                "' in %s is not a whole number of 32 bits, which MLlib needs; give each %s such an id first"
                        .formatted(path, role));
    }

    private Column number(String name) {
        Column value =
                cast(name, "float", "rating '", "' in %s is not a number; correct or remove the row".formatted(path));
        Column invalid =
                value.isNaN().or(value.equalTo(Float.POSITIVE_INFINITY)).or(value.equalTo(Float.NEGATIVE_INFINITY));
        return org.apache
                .spark
                .sql
                .functions
                .when(
                        invalid,
                        raise_error(lit("a rating in %s is not finite; correct or remove the row".formatted(path))))
                .otherwise(value);
    }

    private Column time(String name) {
        Column seconds = cast(
                name,
                "bigint",
                "time '",
                "' in %s is not a number of seconds since 1970; give --columns time=none to leave the times out"
                        .formatted(path));
        return org.apache
                .spark
                .sql
                .functions
                .when(
                        seconds.between(0L, 4_294_967_295L).unary_$bang(),
                        raise_error(lit(
                                "a time in %s is not a number of seconds from 1970 to 2106; give --columns time=none to leave the times out"
                                        .formatted(path))))
                .otherwise(seconds);
    }

    private static Column cast(String name, String type, String before, String after) {
        String quoted = "`" + name.replace("`", "``") + "`";
        Column text = expr("trim(cast(%s as string))".formatted(quoted));
        return coalesce(
                expr("try_cast(trim(cast(%s as string)) as %s)".formatted(quoted, type)),
                raise_error(concat(lit(before), coalesce(text, lit("")), lit(after))));
    }

    private record Found(String path, boolean isParquet) {}

    /** Looks at the path and, for a folder, at what is in it. */
    private Found find(SparkSession spark) {
        try {
            Path root = new Path(path);
            FileSystem files = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
            FileStatus status = files.getFileStatus(root);
            if (status.isFile()) {
                return new Found(path, isParquet(root));
            }
            Path csv = new Path(root, "ratings.csv");
            if (files.exists(csv)) {
                return new Found(csv.toString(), false);
            }
            List<Path> inside = Arrays.stream(files.listStatus(root))
                    .map(FileStatus::getPath)
                    .filter(file ->
                            !file.getName().startsWith("_") && !file.getName().startsWith("."))
                    .toList();
            if (inside.isEmpty()) {
                throw empty();
            }
            return new Found(path, inside.stream().anyMatch(HadoopRatings::isParquet));
        } catch (FileNotFoundException e) {
            throw new SparkJobException("%s does not exist; check the path".formatted(path), e);
        } catch (IOException e) {
            throw new SparkJobException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static boolean isParquet(Path file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
