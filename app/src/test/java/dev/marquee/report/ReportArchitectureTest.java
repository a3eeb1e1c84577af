package dev.marquee.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.marquee.report", importOptions = DoNotIncludeTests.class)
class ReportArchitectureTest {
    @ArchTest
    static final ArchRule reportDoesNotDependOnFrontEnds = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.cli..", "dev.marquee.server..", "dev.marquee.service..", "java.nio.file..")
            .because("a report is a value; the caller decides where to write it");

    @ArchTest
    static final ArchRule chartsUseNoGraphicsLibrary = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "org.knowm..")
            .because(
                    "a graphics library fixes colours and converts text to outlines; see docs/decisions/0002-charts.md");

    @ArchTest
    static final ArchRule chartsDoNotDependOnData = noClasses()
            .that()
            .resideInAPackage("dev.marquee.report.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.data..", "dev.marquee.explore..")
            .because("a chart shows numbers, independent of their source");

    @ArchTest
    static final ArchRule chartsDoNotDependOnPages = noClasses()
            .that()
            .resideInAPackage("dev.marquee.report.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marquee.report")
            .because("charts are used in pages and as standalone files");

    @ArchTest
    static final ArchRule markupDependsOnNothingInReport = noClasses()
            .that()
            .resideInAPackage("dev.marquee.report.markup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.report", "dev.marquee.report.chart..")
            .because("markup is the only package that escapes, for all content");
}
