package dev.marquee.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.marquee.math.Workers;
import java.util.ArrayList;
import java.util.List;

@AnalyzeClasses(packages = "dev.marquee", importOptions = ArchitectureTest.ProductOnly.class)
class ArchitectureTest {
    /** Leaves out tests, also those of another module, which come as a folder or as a jar. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final String[] INSIDE_CORE = {
        "dev.marquee.algorithm..",
        "dev.marquee.math..",
        "dev.marquee.feature..",
        "dev.marquee.persist..",
        "dev.marquee.recipe..",
    };

    @ArchTest
    static final ArchRule dataKnowsNothingElse =
            only("data", "de.siegmar.fastcsv..").because("what was observed does not depend on what is made of it");

    @ArchTest
    static final ArchRule mathIsOnItsOwn =
            only("math").because("kernels and samplers serve every algorithm and know none");

    @ArchTest
    static final ArchRule vectorsStayInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marquee.math.simd..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jdk.incubator.vector..", "dev.marquee.math.simd..")
            .because(
                    "the Vector API is an incubator: what changes with it must be in one place, and be loaded by name where"
                            + " it is there");

    @ArchTest
    static final ArchRule splitsCutData = only("split", "dev.marquee.data..", "dev.marquee.math..")
            .because("a protocol must not know what is measured on its parts");

    @ArchTest
    static final ArchRule featuresDescribeData =
            only("feature", "dev.marquee.data..").because("an encoding is the same whoever learns from it");

    @ArchTest
    static final ArchRule modelsKnowNoAlgorithm = only(
                    "model", "dev.marquee.data..", "dev.marquee.feature..", "dev.marquee.math..")
            .because("what every algorithm is cannot depend on one, nor on how its models are kept");

    @ArchTest
    static final ArchRule algorithmsKnowNoUse = only(
                    "algorithm",
                    "dev.marquee.data..",
                    "dev.marquee.feature..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.persist..")
            .because("data flows one way: an algorithm does not know how it is measured, asked or shown");

    @ArchTest
    static final ArchRule helpersKnowNoDomain =
            only("internal").because("what every package may use can depend on none of them");

    @ArchTest
    static final ArchRule familiesAreNewUsers = SlicesRuleDefinition.slices()
            .matching("dev.marquee.algorithm.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAPackage("dev.marquee.algorithm.common.."))
            .because("one algorithm can be read, changed and dropped without another");

    @ArchTest
    static final ArchRule recommendingAsksModels = only(
                    "recommend", "dev.marquee.data..", "dev.marquee.math..", "dev.marquee.model..")
            .because("the rules around a model hold for every model");

    @ArchTest
    static final ArchRule measuringAsksModels = only(
                    "evaluate",
                    "dev.marquee.data..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.recommend..",
                    "dev.marquee.split..")
            .because("a measure must be the same for every algorithm");

    @ArchTest
    static final ArchRule tuningTrainsAndMeasures = only(
                    "tune",
                    "dev.marquee.data..",
                    "dev.marquee.evaluate..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.persist..",
                    "dev.marquee.recipe..",
                    "dev.marquee.split..",
                    "com.fasterxml.jackson..")
            .because("a search asks for recipes and measures them, and knows neither families nor doors");

    @ArchTest
    static final ArchRule filesHoldAnyModel = only(
                    "persist", "dev.marquee.data..", "dev.marquee.model..", "com.fasterxml.jackson..")
            .because("a family lays out its own arrays; the file knows none");

    @ArchTest
    static final ArchRule exploringComesBeforeLearning = only("explore", "dev.marquee.data..")
            .because("what a data set looks like does not depend on what is learned from it");

    @ArchTest
    static final ArchRule exportingAsksModels = only(
                    "export",
                    "dev.marquee.data..",
                    "dev.marquee.model..",
                    "dev.marquee.persist..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..")
            .because("other programs get what a model shows of itself, whichever it is");

    @ArchTest
    static final ArchRule importsFindMovies = only(
                    "imports", "dev.marquee.data..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..")
            .because("what a person brings along is read the same whichever model is then asked");

    @ArchTest
    static final ArchRule pagesShowWhatTheyAreGiven = only(
                    "report",
                    "dev.marquee.data..",
                    "dev.marquee.explore..",
                    "dev.marquee.evaluate..",
                    "dev.marquee.model..")
            .because("a page is made of values, and neither reads, trains nor asks");

    @ArchTest
    static final ArchRule searchKnowsTitles = only("search", "dev.marquee.data..", "org.apache.lucene..")
            .because("a title is found the same whoever asks, and by which engine is nobody's business");

    @ArchTest
    static final ArchRule luceneStaysInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marquee.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..")
            .because("an engine that can be exchanged shows in one place only");

    @ArchTest
    static final ArchRule storingKnowsNoModel = only(
                    "store",
                    "dev.marquee.data..",
                    "com.zaxxer.hikari..",
                    "javax.sql..",
                    "org.flywaydb..",
                    "org.jdbi..",
                    "org.postgresql..",
                    "org.sqlite..")
            .because("what people said stays as they said it, whichever model is asked");

    @ArchTest
    static final ArchRule databasesStayInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marquee.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.zaxxer.hikari..",
                    "java.sql..",
                    "javax.sql..",
                    "org.flywaydb..",
                    "org.jdbi..",
                    "org.postgresql..",
                    "org.sqlite..")
            .because("a statement outside of the store could forget to bind, or to count a person's version");

    @ArchTest
    static final ArchRule theServiceComputesNothing = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.marquee.math..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Workers.class))))
            .because("it hands threads on to those who compute, and otherwise leaves numbers to them");

    @ArchTest
    static final ArchRule askingAFileNeedsNoStore = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .and()
            .resideOutsideOfPackages("dev.marquee.service.users..", "dev.marquee.service.retrain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.service.users..", "dev.marquee.service.retrain..", "dev.marquee.store..")
            .because("a command that asks a model file and is over in a moment must not load what a server keeps");

    @ArchTest
    static final ArchRule commandsAskTheService = noClasses()
            .that()
            .resideInAPackage("dev.marquee.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INSIDE_CORE)
            .because("the command line is a door: what is behind it is asked for through the service, so that the other"
                    + " door, the server, gives the same answers");

    @ArchTest
    static final ArchRule theServerAsksTheService = noClasses()
            .that()
            .resideInAPackage("dev.marquee.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INSIDE_CORE)
            .because("the server is a door, as the command line is, and gives the same answers");

    @ArchTest
    static final ArchRule theServerKnowsNoCommands = noClasses()
            .that()
            .resideInAPackage("dev.marquee.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.cli..", "picocli..", "me.tongfei..", "dev.marquee.report..")
            .because("it runs in other programs and tests as it does behind the command");

    @ArchTest
    static final ArchRule httpIsSpokenInTheServer = noClasses()
            .that()
            .resideOutsideOfPackages("dev.marquee.server", "dev.marquee.server.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helidon..")
            .because("what can be asked for is written without Helidon, which can then be changed for another");

    @ArchTest
    static final ArchRule requestsAreServedInLayers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("server")
            .definedBy("dev.marquee.server")
            .layer("api")
            .definedBy("dev.marquee.server.api..")
            .layer("http")
            .definedBy("dev.marquee.server.http..")
            .layer("settings")
            .definedBy("dev.marquee.server.settings..")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("server", "api")
            .because("what every request goes through does not depend on what is asked for");

    @ArchTest
    static final ArchRule theServiceKnowsNoDoor = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.marquee.cli..", "dev.marquee.server..", "picocli..", "me.tongfei..", "io.helidon..")
            .because("it serves every door, and so may speak the language of none");

    @ArchTest
    static final ArchRule theServiceKnowsNoAlgorithm = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.algorithm..")
            .because("algorithms are listed once, in the recipes; a new one needs no change outside of them");

    @ArchTest
    static final ArchRule noCycles = SlicesRuleDefinition.slices()
            .matching("dev.marquee.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its own users cannot be understood or changed alone");

    /** Classes of a package may use that package, the JDK, annotations and what is named, and nothing else. */
    private static ClassesShouldConjunction only(String name, String... allowed) {
        List<String> packages = new ArrayList<>(List.of(allowed));
        packages.addAll(List.of(
                "dev.marquee." + name + "..",
                "java..",
                "dev.marquee.internal..",
                "jdk.incubator.vector..",
                "org.jspecify..",
                "com.google.errorprone.."));
        return classes()
                .that()
                .resideInAPackage("dev.marquee." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new));
    }
}
