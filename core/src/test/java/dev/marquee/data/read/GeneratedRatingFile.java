package dev.marquee.data.read;

import dev.marquee.data.RatingScale;
import dev.marquee.testkit.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** A small file of ratings or events in a random form, with what is to be read from it. */
final class GeneratedRatingFile {
    private static final String[] DELIMITERS = {",", ";", "\t", "|", "::", " "};
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        Charset.forName("windows-1252")
    };

    /** What the third column has. */
    private enum Kind {
        STARS,
        CONTINUOUS,
        COUNTS,
        EVENTS
    }

    private final Random random;
    private final Kind kind;
    private final String delimiter;
    private final boolean hasHeader;
    private final boolean hasTime;
    private final boolean hasComment;
    private final boolean quotes;
    private final int timeForm;
    private final Charset charset;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Expected> expected = new TreeMap<>();
    private int line = 1;
    private int rows;
    private Optional<Damage> damage = Optional.empty();

    /** A pair's value and time. */
    private record Expected(float value, long time) {}

    /**
     * What is wrong with a line.
     *
     * @param line its number
     * @param column the field that the message names
     */
    record Damage(int line, String column) {}

    GeneratedRatingFile(long seed, boolean isDamaged) {
        this.random = new Random(seed);
        this.kind = Kind.values()[random.nextInt(Kind.values().length)];
        this.delimiter = pick(DELIMITERS);
        this.hasHeader = !delimiter.equals(" ") && (kind == Kind.EVENTS || random.nextBoolean());
        this.hasTime = random.nextInt(4) > 0;
        this.quotes = delimiter.length() == 1 && !delimiter.equals(" ");
        this.hasComment = hasHeader && quotes && random.nextInt(3) == 0;
        this.timeForm = random.nextInt(delimiter.equals(" ") ? 5 : 8);
        this.charset = pick(CHARSETS);
        this.lineEnd = pick(LINE_ENDS);
        write(isDamaged);
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void write(boolean isDamaged) {
        if (hasHeader && quotes && random.nextInt(8) == 0 && !delimiter.equals("\t")) {
            end("sep=" + delimiter);
        }
        if (hasHeader) {
            String value = switch (kind) {
                case STARS, CONTINUOUS -> pick(new String[] {"rating", "Score", "stars"});
                case COUNTS -> pick(new String[] {"count", "Plays", "weight"});
                case EVENTS -> "";
            };
            List<String> names = new ArrayList<>(List.of(
                    pick(new String[] {"userId", "user", "User ID", "user_id:token"}),
                    pick(new String[] {"movieId", "item", "\uFEFFMovie", "item_id:token"})));
            if (kind != Kind.EVENTS) {
                names.add(value);
            }
            if (hasTime) {
                names.add(pick(new String[] {"timestamp", "time", "Rated At"}));
            }
            if (hasComment) {
                names.add("comment");
            }
            end(String.join(delimiter, names.stream().map(this::quoted).toList()));
        }
        int count = 3 + random.nextInt(8);
        int damaged = isDamaged ? 2 + random.nextInt(count - 2) : -1;
        for (int i = 0; i < count; i++) {
            if (i == damaged) {
                damagedRow();
            } else {
                row();
            }
            if (hasHeader && random.nextInt(12) == 0) {
                end(pick(new String[] {"", "  ", quotes ? delimiter.repeat(2) : ""}));
            }
        }
        if (random.nextBoolean()) {
            text.setLength(text.length() - lineEnd.length());
        }
    }

    private void row() {
        String user = id();
        String movie = id();
        float value = value();
        long time = hasTime ? time() : 0;
        end(join(user, movie, number(value), hasTime ? timeText(time) : ""));
        rows++;
        boolean adds = kind == Kind.COUNTS || kind == Kind.EVENTS;
        expected.merge(
                user + " " + movie,
                new Expected(value, time),
                (old, now) -> adds
                        ? new Expected(old.value() + now.value(), Math.max(old.time(), now.time()))
                        : now.time() >= old.time() ? now : old);
    }

    private void damagedRow() {
        int choice = random.nextInt(5);
        String value = number(value());
        String time = hasTime ? timeText(time()) : "";
        if (choice == 0 && kind != Kind.EVENTS) {
            damaged(
                    join(
                            "1",
                            "2",
                            pick(new String[] {
                                "NaN", "x", delimiter.equals(" ") ? "?" : "", "1..5", "-77", "4f", "1e99", "Infinity"
                            }),
                            time),
                    kind == Kind.COUNTS ? "weight" : "rating");
        } else if (choice == 1 && hasTime) {
            damaged(join("1", "2", value, pick(new String[] {"noon", "-5", "2021-13-01", "99999999999"})), "time");
        } else if (choice == 2 && quotes) {
            damaged(join("1", " ", value, time), "movie");
        } else if (choice == 3 && quotes && !hasComment) {
            damaged(join("1", "2", value, time) + delimiter + "7", "line");
        } else {
            damaged("1", "line");
        }
    }

    private void damaged(String content, String column) {
        damage = Optional.of(new Damage(line, column));
        end(content);
    }

    private String join(String user, String movie, String value, String time) {
        List<String> fields = new ArrayList<>(List.of(padded(quoted(user)), padded(quoted(movie))));
        if (kind != Kind.EVENTS) {
            fields.add(padded(quoted(value)));
        }
        if (hasTime) {
            fields.add(padded(quoted(time)));
        }
        if (hasComment) {
            fields.add(comment());
        }
        return String.join(delimiter.equals(" ") ? " ".repeat(1 + random.nextInt(3)) : delimiter, fields);
    }

    private String comment() {
        return pick(new String[] {
            "",
            "fine",
            "\"a " + delimiter + " b\"",
            "\"he said \"\"wow\"\"" + delimiter + " twice\"",
            "\"two" + lineEnd + "lines\"",
            "\"\"",
            "\"three" + lineEnd + lineEnd + "1" + delimiter + "2" + delimiter + "3\"",
        });
    }

    private String quoted(String field) {
        boolean needs = field.contains("\"") || (quotes && field.contains(delimiter));
        return quotes && (needs || random.nextInt(5) == 0) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private String padded(String field) {
        return delimiter.equals(" ") || random.nextInt(6) > 0
                ? field
                : pick(new String[] {" ", "", "  "}) + field + pick(new String[] {" ", ""});
    }

    private String id() {
        String number = Integer.toString(1 + random.nextInt(6));
        return switch (random.nextInt(7)) {
            case 0 -> "tt000" + number;
            case 1 -> "0" + number;
            case 2 -> "Amélie-" + number;
            case 3 -> quotes ? "a" + delimiter.replace("\t", "_") + number : "b" + number;
            case 4 -> quotes && !delimiter.equals("\t") ? "\"c\" " + number : "c" + number;
            default -> number;
        };
    }

    private float value() {
        return switch (kind) {
            case STARS -> (1 + random.nextInt(10)) / 2f;
            case CONTINUOUS -> (random.nextInt(2001) - 1000) / 100f;
            case COUNTS -> 1 + random.nextInt(500);
            case EVENTS -> 1;
        };
    }

    private String number(float value) {
        String plain = Float.toString(value);
        String whole = value == Math.rint(value) ? Integer.toString((int) value) : plain;
        String form = switch (random.nextInt(6)) {
            case 0 -> plain + "0000000000";
            case 1 -> whole;
            case 2 -> plain + "e0";
            case 3 -> value > 0 ? "+" + plain : plain;
            default -> plain;
        };
        boolean isDecimalComma = !delimiter.equals(",") && kind != Kind.COUNTS && random.nextInt(3) == 0;
        return isDecimalComma ? form.replace('.', ',') : form;
    }

    private long time() {
        long second = 900_000_000L + random.nextInt(900_000_000);
        return timeForm == 5 ? second - second % 86_400 : second;
    }

    private String timeText(long seconds) {
        String iso = java.time.Instant.ofEpochSecond(seconds).toString();
        return switch (timeForm) {
            case 0 -> Long.toString(seconds);
            case 1 -> Long.toString(1000 * seconds + random.nextInt(1000));
            case 2 -> seconds + ".0";
            case 3 -> "%d.%09dE9".formatted(seconds / 1_000_000_000, seconds % 1_000_000_000);
            case 4 -> iso;
            case 5 -> iso.substring(0, 10);
            case 6 -> iso.substring(0, 19).replace('T', ' ') + ".123";
            default ->
                java.time.Instant.ofEpochSecond(seconds + 7200).toString().replace("Z", "+02:00");
        };
    }

    private void end(String content) {
        text.append(content).append(lineEnd);
        line += 1 + content.split(lineEnd, -1).length - 1;
    }

    Optional<Damage> damage() {
        return damage;
    }

    int rows() {
        return rows;
    }

    /** What is to be read, as {@code user movie value time}. */
    List<String> ratings() {
        return expected.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().value() + " "
                        + entry.getValue().time())
                .toList();
    }

    ReadOptions options(boolean lenient) {
        String places = hasHeader ? "" : kind == Kind.COUNTS ? "weight=3" : kind == Kind.EVENTS ? "user=1,movie=2" : "";
        return new ReadOptions(
                lenient,
                kind == Kind.CONTINUOUS ? Optional.of(RatingScale.continuous(-10, 10)) : Optional.empty(),
                places.isEmpty() ? ColumnNames.USUAL : ColumnNames.parse(places));
    }

    /** The name of the file, which is packed if its name says so. */
    String name() {
        return switch (Math.floorMod(text.toString().hashCode(), 6)) {
            case 0 -> "mine.zip";
            case 1 -> "mine.csv.gz";
            default -> "mine.csv";
        };
    }

    byte[] bytes() {
        String mark = charset.name().startsWith("UTF-16") || random.nextBoolean() ? "\uFEFF" : "";
        boolean marks = !charset.name().equals("windows-1252");
        byte[] plain = (marks ? mark + text : text.toString().replace("\uFEFF", "")).getBytes(charset);
        if (name().endsWith(".zip")) {
            return new Zip().with("folder/mine.csv", plain).bytes();
        }
        return name().endsWith(".gz") ? gzip(plain) : plain;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Override
    public String toString() {
        return "%s %s time %d %s:\n%s".formatted(kind, charset, timeForm, name(), text);
    }
}
