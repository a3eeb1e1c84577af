package dev.marquee.imports.generated;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Writes rows as a table in a form that is drawn at random: divider, quotes, line ends, encoding, lines above. */
final class GeneratedTable {
    private static final List<Character> DIVIDERS = List.of(',', ';', '\t', '|');
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<String> ABOVE =
            List.of("", "sep=", "My film ratings 2024", "Filme, die ich sah\n", "\n\n");

    private final RandomGenerator random;
    private final char divider;
    private final String lineEnd;
    private final boolean isQuoted;
    private final String gap;

    GeneratedTable(RandomGenerator random) {
        this.random = random;
        this.divider = any(DIVIDERS);
        this.lineEnd = any(LINE_ENDS);
        this.isQuoted = random.nextBoolean();
        this.gap = isQuoted && divider != '\t' && random.nextInt(4) == 0 ? " " : "";
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A decimal comma needs another divider, or quotes. */
    boolean mayHaveDecimalComma() {
        return divider != ',' || isQuoted;
    }

    String text(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        String above = any(ABOVE);
        if (above.equals("sep=")) {
            lines.add(above + divider);
        } else if (!above.isEmpty()) {
            lines.addAll(above.lines().toList());
        }
        rows.forEach(row -> lines.add(row.stream().map(this::cell).collect(Collectors.joining(divider + gap))));
        if (random.nextInt(4) == 0) {
            lines.add(Character.toString(divider).repeat(rows.getFirst().size() - 1));
        }
        return String.join(lineEnd, lines) + (random.nextBoolean() ? lineEnd : "");
    }

    private String cell(String text) {
        boolean needs = text.indexOf(divider) >= 0 || text.contains("\"") || text.contains("\n");
        return isQuoted || needs ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The text in an encoding that has all its letters. */
    byte[] bytes(String text) {
        List<Charset> charsets =
                new ArrayList<>(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        Charset western = Charset.forName("windows-1252");
        Charset cyrillic = Charset.forName("windows-1251");
        boolean hasCyrillic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        boolean hasOther = text.codePoints()
                .anyMatch(c -> c > 0x7F && Character.UnicodeScript.of(c) != Character.UnicodeScript.CYRILLIC);
        if (!hasCyrillic && western.newEncoder().canEncode(text)) {
            charsets.add(western);
        } else if (!hasOther && cyrillic.newEncoder().canEncode(text)) {
            charsets.add(cyrillic);
        }
        Charset charset = any(charsets);
        boolean isMarked =
                charset.name().startsWith("UTF-16") || (charset.name().equals("UTF-8") && random.nextBoolean());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((isMarked ? "\uFEFF" : "").getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
