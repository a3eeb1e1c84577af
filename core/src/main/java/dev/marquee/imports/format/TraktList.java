package dev.marquee.imports.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ImportSource;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list in Trakt's archive: {@code lists-list-ID-NAME.json} has the entries of one, in several files if it is long,
 * {@code lists-favorites.json} the favourites, and {@code lists-lists.json} the names of all. Not thread-safe.
 */
public final class TraktList {
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final Pattern ENTRIES =
            Pattern.compile("lists-(?:list-(?<id>\\d+)-?(?<slug>.*)|favorites(?:-\\d+)?)\\.json");
    private static final String NAMES = "lists-lists.json";
    private static final String FAVOURITES = "Favorites";

    private final String name;
    private final List<ExportPart> parts = new ArrayList<>();

    private TraktList(String name) {
        this.name = name;
    }

    /** Whether a part has entries of a list. */
    public static boolean isOf(ExportPart part) throws IOException {
        return ENTRIES.matcher(part.simpleName()).matches()
                && JsonEntries.fits(part)
                && JsonEntries.source(part) == ImportSource.TRAKT;
    }

    /**
     * The lists of an archive that have entries, in the order of its files.
     *
     * @throws dev.marquee.data.MarqueeException if one is not valid JSON
     */
    public static List<TraktList> of(List<ExportPart> archive) throws IOException {
        Map<String, String> names = names(archive);
        Map<String, TraktList> lists = new LinkedHashMap<>();
        for (ExportPart part : archive) {
            Matcher file = ENTRIES.matcher(part.simpleName());
            if (file.matches() && isOf(part)) {
                String id = Objects.requireNonNullElse(file.group("id"), FAVOURITES);
                lists.computeIfAbsent(id, list -> new TraktList(names.getOrDefault(list, named(file, list))))
                        .parts
                        .add(part);
            }
        }
        return List.copyOf(lists.values());
    }

    /** Reads the whole list. */
    public void read(SiteExportBuilder into) throws IOException {
        into.addList(name, parts.getFirst(), list -> {
            for (ExportPart part : parts) {
                JsonEntries.read(part, list);
            }
        });
    }

    /** By the name of the file. */
    private static String named(Matcher file, String id) {
        String slug = Objects.requireNonNullElse(file.group("slug"), "");
        return slug.isEmpty() ? id : slug.replace('-', ' ');
    }

    /** What the user calls each list, by its id. */
    private static Map<String, String> names(List<ExportPart> archive) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (ExportPart part : archive) {
            if (part.simpleName().equals(NAMES)) {
                try (Reader text = part.text()) {
                    for (JsonNode list : JSON.readTree(text)) {
                        names.put(
                                list.path("ids").path("trakt").asText(),
                                list.path("name").asText());
                    }
                } catch (JsonProcessingException e) {
                    throw JsonEntries.invalid(part, e);
                }
            }
        }
        return names;
    }
}
