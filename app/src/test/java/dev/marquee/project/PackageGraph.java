package dev.marquee.project;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The packages directly below {@code dev.marquee} in core and app, with their subpackages, and which of them depends on
 * which; {@code marquee} is the root package itself.
 *
 * @param uses the packages that each package depends on
 * @param ofApp the packages of the module app; the others are of core
 */
record PackageGraph(SortedMap<String, SortedSet<String>> uses, Set<String> ofApp) {
    /** Reads the compiled classes. */
    static PackageGraph read() {
        Map<String, String> modules = Repository.mainJavaFiles().stream()
                .map(Repository::name)
                .filter(file -> file.startsWith("core/") || file.startsWith("app/"))
                .collect(Collectors.toMap(
                        PackageGraph::className, file -> file.substring(0, file.indexOf('/')), (a, _) -> a));
        JavaClasses classes = new ClassFileImporter().importPackages("dev.marquee");
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        Set<String> ofApp = new TreeSet<>();
        for (JavaClass from : classes) {
            if (modules.containsKey(outermost(from))) {
                SortedSet<String> targets = uses.computeIfAbsent(box(from), _ -> new TreeSet<>());
                from.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(to -> modules.containsKey(outermost(to)) && !box(to).equals(box(from)))
                        .forEach(to -> targets.add(box(to)));
                if ("app".equals(modules.get(outermost(from)))) {
                    ofApp.add(box(from));
                }
            }
        }
        return new PackageGraph(uses, ofApp);
    }

    private static String className(String file) {
        return file.substring(file.indexOf("/java/") + "/java/".length(), file.length() - ".java".length())
                .replace('/', '.');
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static String box(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length < 3 ? names[names.length - 1] : names[2];
    }

    /** Dependencies that do not follow from others: without those that a path through other packages implies. */
    SortedMap<String, SortedSet<String>> direct() {
        SortedMap<String, SortedSet<String>> direct = new TreeMap<>();
        uses.forEach((from, targets) -> {
            SortedSet<String> kept = new TreeSet<>(targets);
            targets.forEach(via -> kept.removeAll(reachable(via)));
            direct.put(from, kept);
        });
        return direct;
    }

    private SortedSet<String> targets(String name) {
        return uses.getOrDefault(name, Collections.emptySortedSet());
    }

    private Set<String> reachable(String from) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(targets(from));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (found.add(next)) {
                open.addAll(targets(next));
            }
        }
        return found;
    }

    /** The layer of each package, from 0 for those without dependencies: one above the highest that it depends on. */
    Map<String, Integer> layers() {
        Map<String, Integer> layers = new HashMap<>();
        uses.keySet().forEach(name -> layer(name, layers, new HashSet<>()));
        return layers;
    }

    private int layer(String name, Map<String, Integer> known, Set<String> above) {
        Integer layer = known.get(name);
        if (layer != null) {
            return layer;
        }
        if (!above.add(name)) {
            throw new IllegalStateException("package %s depends on itself through %s".formatted(name, above));
        }
        int computed = targets(name).stream()
                .mapToInt(to -> layer(to, known, above) + 1)
                .max()
                .orElse(0);
        above.remove(name);
        known.put(name, computed);
        return computed;
    }
}
