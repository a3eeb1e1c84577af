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
import dev.marquee.title.identify.MovieMatcher;
import dev.marquee.title.search.MovieSearch;
import java.util.ArrayList;
import java.util.List;

@AnalyzeClasses(packages = "dev.marquee", importOptions = ArchitectureTest.ProductOnly.class)
class ArchitectureTest {
    /** Excludes tests, also those of another module, which are a folder or a jar. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final String[] CORE_INTERNALS = {
        "dev.marquee.algorithm..",
        "dev.marquee.math..",
        "dev.marquee.feature..",
        "dev.marquee.persist..",
        "dev.marquee.recipe..",
    };

    @ArchTest
    static final ArchRule dataDependsOnMathAndThreads = only(
                    "data",
                    "dev.marquee.math..",
                    "dev.marquee.parallel..",
                    "de.siegmar.fastcsv..",
                    "dev.hardwood..",
                    "com.fasterxml.jackson..")
            .because("observed data is independent of its uses; it is read by the threads of all computations,"
                    + " from CSV, Parquet and JSON");

    @ArchTest
    static final ArchRule mathDependsOnThreadsOnly = only("math", "dev.marquee.parallel..")
            .because("kernels and samplers are shared by all algorithms and depend on none");

    @ArchTest
    static final ArchRule parallelDependsOnNoOtherPackage = only("parallel")
            .because("a program that embeds the library gives it threads and knows none of its kernels");

    @ArchTest
    static final ArchRule onlySimdUsesTheVectorApi = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marquee.math.simd..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jdk.incubator.vector..", "dev.marquee.math.simd..")
            .because("the Vector API is an incubator module: code that depends on it is kept in one package and loaded"
                    + " by name if the module is present");

    @ArchTest
    static final ArchRule splitDependsOnDataAndMath = only("split", "dev.marquee.data..", "dev.marquee.math..")
            .because("a split must not depend on the evaluation of its parts");

    @ArchTest
    static final ArchRule featureDependsOnData = only("feature", "dev.marquee.data..", "dev.marquee.model.option")
            .because("feature encoding is independent of the algorithm that uses it");

    @ArchTest
    static final ArchRule modelDependsOnNoAlgorithm = only(
                    "model", "dev.marquee.data..", "dev.marquee.parallel..", "dev.marquee.math..")
            .because("the contract of all algorithms cannot depend on one of them or on the file format of models");

    @ArchTest
    static final ArchRule algorithmsDoNotDependOnTheirUsers = only(
                    "algorithm",
                    "dev.marquee.data..",
                    "dev.marquee.parallel..",
                    "dev.marquee.feature..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.persist..")
            .because("dependencies point one way: an algorithm is independent of evaluation, recommendation and"
                    + " presentation");

    @ArchTest
    static final ArchRule internalDependsOnNoOtherPackage =
            only("internal").because("helpers used by all packages cannot depend on any of them");

    @ArchTest
    static final ArchRule algorithmsDoNotDependOnEachOther = SlicesRuleDefinition.slices()
            .matching("dev.marquee.algorithm.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAPackage("dev.marquee.algorithm.common.."))
            .because("each algorithm can be read, changed and removed independently");

    @ArchTest
    static final ArchRule recommendDependsOnModelsOnly = only(
                    "recommend",
                    "dev.marquee.data..",
                    "dev.marquee.parallel..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.title")
            .because("recommendation rules apply to every model, and know of titles only what is a series");

    @ArchTest
    static final ArchRule evaluateDependsOnNoAlgorithm = only(
                    "evaluate",
                    "dev.marquee.data..",
                    "dev.marquee.parallel..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.recommend..",
                    "dev.marquee.split..")
            .because("metrics must be the same for every algorithm");

    @ArchTest
    static final ArchRule tuneDependsOnNoAlgorithmOrFrontEnd = only(
                    "tune",
                    "dev.marquee.data..",
                    "dev.marquee.algorithm",
                    "dev.marquee.parallel..",
                    "dev.marquee.evaluate..",
                    "dev.marquee.math..",
                    "dev.marquee.model..",
                    "dev.marquee.persist..",
                    "dev.marquee.recipe..",
                    "dev.marquee.split..",
                    "com.fasterxml.jackson..")
            .because("a search trains and evaluates recipes, independent of algorithms and of front ends");

    @ArchTest
    static final ArchRule persistDependsOnNoAlgorithm = only(
                    "persist", "dev.marquee.data..", "dev.marquee.model..", "com.fasterxml.jackson..")
            .because("each algorithm defines its own arrays; the file format is independent of algorithms");

    @ArchTest
    static final ArchRule shillingDependsOnDataOnly = only("shilling", "dev.marquee.data..")
            .because("what is found must not depend on a model that was trained on it");

    @ArchTest
    static final ArchRule exploreDependsOnDataOnly = only("explore", "dev.marquee.data..")
            .because("statistics of a data set are independent of models trained on it");

    @ArchTest
    static final ArchRule exportDependsOnNoAlgorithm = only(
                    "export",
                    "dev.marquee.data..",
                    "dev.marquee.model..",
                    "dev.marquee.persist..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..")
            .because("an export is made from a model's public parameters, for every model");

    @ArchTest
    static final ArchRule importsDependOnNoModel = only(
                    "imports",
                    "dev.marquee.data..",
                    "dev.marquee.title..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..",
                    "org.dhatim.fastexcel..")
            .because("a user's import is independent of the model that uses it");

    @ArchTest
    static final ArchRule reportDependsOnValuesOnly = only(
                    "report",
                    "dev.marquee.data..",
                    "dev.marquee.explore..",
                    "dev.marquee.evaluate..",
                    "dev.marquee.model..")
            .because("a report is built from values; it neither reads files nor trains nor predicts");

    @ArchTest
    static final ArchRule synthDependsOnData = only(
                    "synth",
                    "dev.marquee.data..",
                    "dev.marquee.math..",
                    "dev.marquee.parallel..",
                    "com.fasterxml.jackson..")
            .because("synthetic ratings measure all algorithms, so they are drawn without any of them");

    @ArchTest
    static final ArchRule titleDependsOnDataOnly = only("title", "dev.marquee.data..")
            .because("the command line, the server and imports find movies by the same rules, which know none of them");

    @ArchTest
    static final ArchRule titleHasOneFrontDoor = noClasses()
            .that()
            .resideOutsideOfPackage("dev.marquee.title..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(MovieSearch.class, MovieMatcher.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("dev.marquee.title.name..")
            .because("a second way to compare titles would find other movies than the finder");

    @ArchTest
    static final ArchRule storeDependsOnNoModel = only(
                    "store",
                    "dev.marquee.data..",
                    "com.zaxxer.hikari..",
                    "javax.sql..",
                    "org.flywaydb..",
                    "org.jdbi..",
                    "org.postgresql..",
                    "org.sqlite..")
            .because("stored ratings are independent of the model");

    @ArchTest
    static final ArchRule onlyStoreUsesDatabases = noClasses()
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
            .because("SQL outside of the store could miss bind parameters or the increment of a user's revision");

    @ArchTest
    static final ArchRule serviceDoesNotUseMath = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marquee.math..")
            .because("the service passes threads on to core, may cancel them, and leaves all computation to it");

    @ArchTest
    static final ArchRule onlyUsersAndRetrainUseTheStore = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .and()
            .resideOutsideOfPackages("dev.marquee.service.users..", "dev.marquee.service.retrain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.service.users..", "dev.marquee.service.retrain..", "dev.marquee.store..")
            .because("short commands on a model file must not load the server's store");

    @ArchTest
    static final ArchRule commandsUseCoreThroughTheService = noClasses()
            .that()
            .resideInAPackage("dev.marquee.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE_INTERNALS)
            .because("the command line is a front end: it uses core through the service, so that the server, the other"
                    + " front end, gives the same results");

    @ArchTest
    static final ArchRule serverUsesCoreThroughTheService = noClasses()
            .that()
            .resideInAPackage("dev.marquee.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE_INTERNALS)
            .because("the server is a front end like the command line and gives the same results");

    @ArchTest
    static final ArchRule serverDoesNotDependOnCommands = noClasses()
            .that()
            .resideInAPackage("dev.marquee.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.cli..", "picocli..", "me.tongfei..", "dev.marquee.report..")
            .because("the server also runs in tests and in other programs, without the command line");

    @ArchTest
    static final ArchRule onlyTheHttpLayerUsesHelidon = noClasses()
            .that()
            .resideOutsideOfPackages("dev.marquee.server", "dev.marquee.server.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helidon..")
            .because("the API routes are written without Helidon, so that it can be replaced");

    @ArchTest
    static final ArchRule serverIsLayered = layeredArchitecture()
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
            .because("the HTTP layer shared by all requests is independent of the routes");

    @ArchTest
    static final ArchRule serviceDoesNotDependOnFrontEnds = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.marquee.cli..", "dev.marquee.server..", "picocli..", "me.tongfei..", "io.helidon..")
            .because("the service is shared by all front ends, so it cannot depend on one of them");

    @ArchTest
    static final ArchRule serviceDependsOnNoAlgorithm = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.algorithm.*..")
            .because("algorithms are listed only in the recipes; a new algorithm needs no change elsewhere");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
            .matching("dev.marquee.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle cannot be understood or changed separately");

    /** Classes of a package may only depend on that package, the JDK, annotations, helpers and the given packages. */
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
