package pl.ebok.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainArchitectureTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("pl.ebok.domain");

    @Test
    void has_classes_of_every_context_to_check() {
        assertThat(DOMAIN.size()).isGreaterThan(120);
        for (String context :
                List.of("customers", "metering", "billing", "ledger", "dunning", "cases", "visits", "access")) {
            assertThat(DOMAIN)
                    .as(context)
                    .filteredOn(type -> type.getPackageName().equals("pl.ebok.domain." + context))
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void knows_only_the_jdk_money_and_holidays() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "pl.ebok.domain..",
                        "java..",
                        "org.joda.money..",
                        "de.focus_shift.jollyday.core..",
                        "org.jspecify.annotations..")
                .check(DOMAIN);
    }

    @Test
    void does_no_input_or_output_and_reads_no_clock_or_environment() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(io\\.(File|RandomAccess).*|net\\.(URL|.*Socket|.*URLConnection))")
                .check(DOMAIN);
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(DOMAIN);
    }

    @Test
    void has_no_cycles_between_contexts() {
        slices().matching("pl.ebok.domain.(*)..").should().beFreeOfCycles().check(DOMAIN);
    }

    @Test
    void bills_and_meters_by_pure_rules_below_the_ledger() {
        noClasses()
                .that()
                .resideInAnyPackage("..domain.billing..", "..domain.metering..", "..domain.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..domain.ledger..", "..domain.dunning..", "..domain.cases..", "..domain.access..")
                .check(DOMAIN);
    }
}
