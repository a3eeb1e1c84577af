package dev.marquee.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

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
    static final ArchRule commandsAskTheService = noClasses()
            .that()
            .resideInAPackage("dev.marquee.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INSIDE_CORE)
            .because("the command line is a door: what is behind it is asked for through the service, so that the other"
                    + " door, the server, gives the same answers");

    @ArchTest
    static final ArchRule theServiceKnowsNoDoor = noClasses()
            .that()
            .resideInAPackage("dev.marquee.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.cli..", "picocli..", "me.tongfei..")
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
            .matching("dev.marquee.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its own users cannot be understood or changed alone");
}
