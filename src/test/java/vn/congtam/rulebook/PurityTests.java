package vn.congtam.rulebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The heart of the product is plain Java: no framework, no database, no clock, no floating point. */
@AnalyzeClasses(packages = "vn.congtam.rulebook", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTests {

    private static final String[] PURE = {
        "vn.congtam.rulebook.framework", "vn.congtam.rulebook.engine", "vn.congtam.rulebook.classification"
    };

    @ArchTest
    static final ArchRule rulesKnowNothingButJavaAndSharedValues = classes()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations",
                    "vn.congtam.shared",
                    "vn.congtam.rulebook.framework",
                    "vn.congtam.rulebook.engine",
                    "vn.congtam.rulebook.classification");

    @ArchTest
    static final ArchRule frameworkKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage("vn.congtam.rulebook.framework")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.congtam.rulebook.engine", "vn.congtam.rulebook.classification");

    @ArchTest
    static final ArchRule engineKnowsNoClassification = noClasses()
            .that()
            .resideInAPackage("vn.congtam.rulebook.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.congtam.rulebook.classification");

    @ArchTest
    static final ArchRule pointsAreNeverFloating = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Float.class);
}
