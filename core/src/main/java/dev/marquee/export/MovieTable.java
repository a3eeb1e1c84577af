package dev.marquee.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV with one row per movie, for spreadsheets: its attributes ({@code movieId}, {@code title}, {@code year}, {@code
 * genres}), its ratings in training ({@code ratings}, {@code meanRating}), and its learned parameters, single numbers
 * before long rows, so that one can sort by an effect next to the mean it corrects. Users are excluded, because their
 * numbers mean nothing without names; the npz has them. Features are excluded too, since they repeat year and genres.
 *
 * <p>Follows the conventions of spreadsheets: UTF-8 with a byte order mark, without which Excel assumes another
 * encoding, a decimal point, an empty cell for unknown values. A text that a spreadsheet would run as a formula gets a
 * leading apostrophe (<a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>).
 */
final class MovieTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private final Dataset data;
    private final List<Tensor> single;
    private final List<Tensor> rows;

    private MovieTable(Dataset data, List<Tensor> learned) {
        this.data = data;
        this.single =
                learned.stream().filter(tensor -> tensor.shape().size() == 1).toList();
        this.rows = learned.stream().filter(tensor -> tensor.shape().size() > 1).toList();
    }

    static ModelExport.Content of(ParameterModel model, Dataset data) {
        List<Tensor> learned = model.parameters().stream()
                .filter(tensor -> tensor.subject() == Tensor.Subject.MOVIE)
                .toList();
        if (learned.isEmpty()) {
            throw new UsageException(
                    "%s models cannot be exported as csv, because they have no parameters per movie; use npz"
                            .formatted(model.algorithm()));
        }
        return new MovieTable(data, learned)::write;
    }

    private void write(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(header());
        for (int movie = 0; movie < data.catalogue().size(); movie++) {
            csv.writeRecord(line(movie));
        }
        csv.flush();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("movieId", "title", "year", "genres", "ratings", "meanRating"));
        single.forEach(tensor -> header.add(tensor.name()));
        for (Tensor tensor : rows) {
            for (int i = 0; i < width(tensor); i++) {
                header.add("%s[%s]".formatted(tensor.name(), i));
            }
        }
        return header;
    }

    private List<String> line(int index) {
        Movie movie = data.catalogue().movie(index);
        List<String> line = new ArrayList<>();
        line.add(escaped(movie.id().value()));
        line.add(escaped(movie.title()));
        line.add(movie.hasYear() ? Integer.toString(movie.year()) : "");
        line.add(escaped(String.join("|", movie.genres())));
        line.add(Integer.toString(data.ratings().byMovie().count(index)));
        line.add(meanRating(index));
        single.forEach(tensor -> line.add(Float.toString(tensor.values().get(index))));
        for (Tensor tensor : rows) {
            int width = width(tensor);
            for (int i = 0; i < width; i++) {
                line.add(Float.toString(tensor.values().get(index * width + i)));
            }
        }
        return line;
    }

    private String meanRating(int movie) {
        RatingRows ratings = data.ratings().byMovie();
        double sum = 0;
        for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
            sum += ratings.value(entry);
        }
        return ratings.count(movie) == 0 ? "" : Float.toString((float) (sum / ratings.count(movie)));
    }

    private static int width(Tensor tensor) {
        return tensor.shape().stream().skip(1).reduce(1, Math::multiplyExact);
    }

    /** A number is not a formula, even with a sign. */
    private static String escaped(String text) {
        boolean formula =
                !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?\\d+");
        return formula ? "'" + text : text;
    }
}
