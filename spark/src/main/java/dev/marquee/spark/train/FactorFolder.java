package dev.marquee.spark.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.spark.ratings.SparkJobException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * A folder with what was trained: {@code users} and {@code movies} as Parquet, and {@code training.json}, which is written
 * last, so that a folder without it is incomplete.
 *
 * @param spark session
 * @param path on any file system of Hadoop
 */
public record FactorFolder(SparkSession spark, String path) {
    private static final String FILE = "training.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fails if the folder is there, so that a training does not end before it is known. */
    public void requireNew() {
        try {
            if (files().exists(new Path(path))) {
                throw new SparkJobException("%s exists already; remove it or give another folder".formatted(path));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Writes the folder; if that fails, removes it. */
    public void write(TrainedFactors trained) {
        requireNew();
        try {
            trained.users().write().parquet(path + "/users");
            trained.movies().write().parquet(path + "/movies");
            ObjectNode json = JSON.createObjectNode()
                    .put("algorithm", trained.algorithm())
                    .put("seed", trained.seed())
                    .put("mean", trained.mean())
                    .put("meanCount", trained.meanCount());
            json.set("options", JSON.valueToTree(trained.options().values()));
            try (OutputStream out = files().create(new Path(path, FILE), false)) {
                out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            }
        } catch (IOException e) {
            remove();
            throw unusable(e);
        } catch (RuntimeException e) {
            remove();
            throw e;
        }
    }

    /** Opens the folder. */
    public TrainedFactors read() {
        try (InputStream in = files().open(new Path(path, FILE))) {
            JsonNode json = JSON.readTree(in);
            Map<String, Double> options = new LinkedHashMap<>();
            json.path("options")
                    .properties()
                    .forEach(option ->
                            options.put(option.getKey(), option.getValue().asDouble()));
            return new TrainedFactors(
                    json.path("algorithm").asText(),
                    FactorOptions.of(options),
                    json.path("seed").asLong(),
                    (float) json.path("mean").asDouble(),
                    json.path("meanCount").asDouble(),
                    spark.read().schema(TrainedFactors.SCHEMA).parquet(path + "/users"),
                    spark.read().schema(TrainedFactors.SCHEMA).parquet(path + "/movies"));
        } catch (FileNotFoundException e) {
            throw new SparkJobException(
                    "%s has no %s, so it is not the folder of a complete training; train with --out %s first"
                            .formatted(path, FILE, path),
                    e);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FileSystem files() throws IOException {
        return new Path(path).getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    private void remove() {
        try {
            files().delete(new Path(path), true);
        } catch (IOException e) {
            System.err.println("%s cannot be removed: %s".formatted(path, e.getMessage()));
        }
    }

    private SparkJobException unusable(IOException e) {
        return new SparkJobException("%s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
}
