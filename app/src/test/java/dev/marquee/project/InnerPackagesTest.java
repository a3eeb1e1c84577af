package dev.marquee.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package below another that core does not export is used only within the package above it. */
class InnerPackagesTest {
    private static final Pattern EXPORTS = Pattern.compile("^ +exports ([\\w.]+);", Pattern.MULTILINE);

    /**
     * Inner packages that another package may use: evaluation measures the lists and genres that users get, the service
     * downloads data sets and metadata and writes the lists of all users, and these are made from the rows of factor models.
     */
    private static final Map<String, List<String>> SHARED = Map.of(
            "dev.marquee.recommend.rerank", List.of("dev.marquee.evaluate.ranking..", "dev.marquee.evaluate.metric.."),
            "dev.marquee.recommend.genre", List.of("dev.marquee.evaluate.ranking..", "dev.marquee.evaluate.metric.."),
            "dev.marquee.recommend.batch", List.of("dev.marquee.service.batch.."),
            "dev.marquee.model.factor", List.of("dev.marquee.algorithm.common..", "dev.marquee.recommend.batch.."),
            "dev.marquee.data.download", List.of("dev.marquee.service.."),
            "dev.marquee.data.tmdb", List.of("dev.marquee.service.."));

    private static final String CORE = "core/src/main/java/";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.marquee");

    @Test
    void theExceptionsAreInnerPackages() {
        assertThat(innerPackages().toList()).containsAll(SHARED.keySet());
    }

    @ParameterizedTest
    @MethodSource("innerPackages")
    void isUsedOnlyByThePackageAboveIt(String inner) {
        String outer = inner.substring(0, inner.lastIndexOf('.'));

        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.concat(Stream.of(outer + ".."), SHARED.getOrDefault(inner, List.of()).stream())
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "reside in " + inner, type -> type.getPackageName().equals(inner)))
                .because("core does not export it: what others need belongs in an exported package")
                .check(CLASSES);
    }

    /** The packages of core below another that core does not export. */
    static Stream<String> innerPackages() {
        Set<String> exported = EXPORTS.matcher(Repository.read("core/src/main/java/module-info.java"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        return Repository.mainJavaFiles().stream()
                .map(Repository::name)
                .filter(name -> name.startsWith(CORE + "dev/"))
                .map(name ->
                        name.substring(CORE.length(), name.lastIndexOf('/')).replace('/', '.'))
                .filter(name -> name.startsWith("dev.marquee.") && !exported.contains(name))
                .filter(name -> name.chars().filter(c -> c == '.').count() > 2)
                .distinct()
                .sorted();
    }
}
