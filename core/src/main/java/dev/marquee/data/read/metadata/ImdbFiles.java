package dev.marquee.data.read.metadata;

import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.internal.Counted;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * IMDb's public files: runtimes of {@code title.basics.tsv}; directors and writers of {@code title.crew.tsv}, or of
 * {@code title.principals.tsv} if that is missing; the cast of {@code title.principals.tsv}, at most {@value
 * #MAX_CAST} of each title; and the names of these people, of {@code name.basics.tsv}.
 */
final class ImdbFiles {
    static final String BASICS = "title.basics.tsv";
    static final String CREW = "title.crew.tsv";
    static final String PRINCIPALS = "title.principals.tsv";
    static final String PEOPLE = "name.basics.tsv";
    static final List<String> NAMES = List.of(BASICS, CREW, PRINCIPALS, PEOPLE);

    private static final int MAX_CAST = 10;
    private static final Set<String> ACTORS = Set.of("actor", "actress", "self");

    private final Path folder;
    private final Findings findings;
    private final BitSet wanted = new BitSet();
    private final Map<Integer, TitlePeople> people = new HashMap<>();
    private final Map<Integer, Integer> runtimes = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    ImdbFiles(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** Reads the titles with these ids, in the form of {@code links.csv}; by the number of the id. */
    Map<Integer, ImdbTitle> read(Collection<String> ids) {
        if (NAMES.stream().noneMatch(name -> InputFile.find(folder, name).isPresent())) {
            return Map.of();
        }
        want(ids);
        table(BASICS, "tt", "tconst", "runtimeMinutes").ifPresent(this::readBasics);
        Optional<ImdbTable> crew = table(CREW, "tt", "tconst", "directors", "writers");
        crew.ifPresent(this::readCrew);
        table(PRINCIPALS, "tt", "tconst", "ordering", "nconst", "category")
                .ifPresent(table -> readPrincipals(table, crew.isEmpty()));
        readNames(table(PEOPLE, "nm", "nconst", "primaryName"));
        Map<Integer, ImdbTitle> titles = HashMap.newHashMap(people.size());
        people.forEach((id, ofTitle) -> titles.put(
                id,
                new ImdbTitle(
                        runtimes.getOrDefault(id, Metadata.UNKNOWN_RUNTIME),
                        new Credits(ofTitle.directors(names), ofTitle.writers(names), ofTitle.cast(names, MAX_CAST)))));
        return titles;
    }

    private void want(Collection<String> ids) {
        int without = 0;
        int shared = 0;
        for (String text : ids) {
            int id = ImdbIds.number(text);
            if (id == ImdbIds.NONE) {
                without++;
            } else if (people.putIfAbsent(id, new TitlePeople()) != null) {
                shared++;
            } else {
                wanted.set(id);
            }
        }
        if (people.isEmpty()) {
            findings.add("no movie has an IMDb id, so IMDb's files were left out; add links.csv, which has these ids");
        } else if (without > 0) {
            findings.add(String.format(
                    Locale.ROOT,
                    "%,d of %s %s no IMDb id and so nothing of IMDb's files",
                    without,
                    Counted.of(ids.size(), "movie"),
                    Counted.form(without, "has", "have")));
        }
        if (shared > 0) {
            findings.add(String.format(
                    Locale.ROOT,
                    "%,d of %s %s the IMDb id of another movie and its data",
                    shared,
                    Counted.of(ids.size(), "movie"),
                    Counted.form(shared, "has", "have")));
        }
    }

    private Optional<ImdbTable> table(String name, String prefix, String... columns) {
        return InputFile.find(folder, name).map(file -> new ImdbTable(file, prefix, List.of(columns)));
    }

    private void readBasics(ImdbTable table) {
        BitSet read = new BitSet();
        table.read(wanted::get, findings, (id, fields, line) -> {
            int runtime = wholeNumber(fields.get(1));
            if (read.get(id)) {
                findings.add(table.file().name(), "of a title that an earlier line has", line);
                return;
            }
            read.set(id);
            if (runtime > 0) {
                runtimes.put(id, runtime);
            } else if (!fields.get(1).isEmpty()) {
                findings.add(table.file().name(), "whose runtime is not a number of minutes above 0", line);
            }
        });
        noteMissing(BASICS, wanted.cardinality() - read.cardinality());
    }

    private void readCrew(ImdbTable table) {
        BitSet read = new BitSet();
        table.read(wanted::get, findings, (id, fields, line) -> {
            if (read.get(id)) {
                findings.add(table.file().name(), "of a title that an earlier line has", line);
                return;
            }
            read.set(id);
            people(fields.get(1)).forEach(contributor -> ofTitle(id).addDirector(contributor));
            people(fields.get(2)).forEach(contributor -> ofTitle(id).addWriter(contributor));
        });
        noteMissing(CREW, wanted.cardinality() - read.cardinality());
    }

    private void readPrincipals(ImdbTable table, boolean withCrew) {
        table.read(wanted::get, findings, (id, fields, line) -> {
            int contributor = ImdbIds.number("nm", fields.get(2));
            int rank = wholeNumber(fields.get(1));
            if (contributor == ImdbIds.NONE || rank < 1) {
                findings.add(table.file().name(), "without the id or the rank of a contributor", line);
            } else if (ACTORS.contains(fields.get(3))) {
                ofTitle(id).addActor(contributor, rank);
            } else if (withCrew && fields.get(3).equals("director")) {
                ofTitle(id).addDirector(contributor);
            } else if (withCrew && fields.get(3).equals("writer")) {
                ofTitle(id).addWriter(contributor);
            }
        });
    }

    private void readNames(Optional<ImdbTable> table) {
        BitSet needed = new BitSet();
        people.values().forEach(ofTitle -> ofTitle.addAllTo(needed));
        if (table.isEmpty() && !needed.isEmpty()) {
            findings.add(PEOPLE + " is missing, so directors, writers and cast were left out");
            return;
        }
        table.ifPresent(present -> present.read(needed::get, findings, (id, fields, line) -> {
            if (fields.get(1).isEmpty()) {
                findings.add(present.file().name(), "without a name", line);
            } else if (names.putIfAbsent(id, fields.get(1)) != null) {
                findings.add(present.file().name(), "of a contributor that an earlier line has", line);
            }
        }));
        if (names.size() < needed.cardinality()) {
            findings.add(String.format(
                    Locale.ROOT,
                    "%s does not have %,d of %,d people of the movies",
                    PEOPLE,
                    needed.cardinality() - names.size(),
                    needed.cardinality()));
        }
    }

    private void noteMissing(String file, int titles) {
        if (titles > 0) {
            findings.add(String.format(
                    Locale.ROOT,
                    "%s does not have %,d of %s of the movies",
                    file,
                    titles,
                    Counted.of(wanted.cardinality(), "title")));
        }
    }

    private TitlePeople ofTitle(int id) {
        return people.computeIfAbsent(id, _ -> new TitlePeople());
    }

    /** The numbers of people's ids separated by commas, without those of another form. */
    private static List<Integer> people(String ids) {
        return Stream.of(ids.split(",", -1))
                .map(id -> ImdbIds.number("nm", id))
                .filter(id -> id != ImdbIds.NONE)
                .toList();
    }

    /** The number, or 0 if the text is not a whole number. */
    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
