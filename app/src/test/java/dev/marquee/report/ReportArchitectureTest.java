package dev.marquee.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.marquee.report", importOptions = DoNotIncludeTests.class)
class ReportArchitectureTest {
    @ArchTest
    static final ArchRule pagesKnowNoDoor = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.cli..", "dev.marquee.server..", "dev.marquee.service..", "java.nio.file..")
            .because("a page is a value; whoever asked for it decides where it goes");

    @ArchTest
    static final ArchRule chartsAreDrawnHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "org.knowm..")
            .because("a drawing surface fixes colours and turns text into outlines: see docs/decisions/0002-charts.md");

    @ArchTest
    static final ArchRule chartsKnowNoData = noClasses()
            .that()
            .resideInAPackage("dev.marquee.report.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.data..", "dev.marquee.explore..")
            .because("a chart shows numbers and need not know what they are of");

    @ArchTest
    static final ArchRule chartsKnowNoPage = noClasses()
            .that()
            .resideInAPackage("dev.marquee.report.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.marquee.report")
            .because("charts serve pages and stand alone as files");

    @ArchTest
    static final ArchRule markupKnowsNothing = noClasses()
            .that()
            .resideInAPackage("dev.marquee.report.markup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.marquee.report", "dev.marquee.report.chart..")
            .because("it is the one place that escapes, for whatever is written");
}
