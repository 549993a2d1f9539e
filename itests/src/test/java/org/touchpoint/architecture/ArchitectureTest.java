package org.touchpoint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, as docs/architecture.md draws them. */
class ArchitectureTest {
    private static final Path BUNDLES = Path.of("..", "bundles");
    private static final Set<String> CORE_ROOMS = Set.of(
            "identity",
            "customers",
            "products",
            "orders",
            "followups",
            "events",
            "imports",
            "deploy",
            "plugins",
            "demo");

    private static JavaClasses product;

    @BeforeAll
    static void readEveryBundle() throws IOException {
        try (Stream<Path> tree = Files.walk(BUNDLES, 4)) {
            List<Path> folders = tree.filter(path -> path.endsWith(Path.of("target", "classes")))
                    .toList();
            product = new ClassFileImporter().importPaths(folders);
        }
        assertThat(product.contain("org.touchpoint.api.order.Orders"))
                .as("the bundles are compiled")
                .isTrue();
    }

    @Test
    void theApiKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.touchpoint.api..")
                .should()
                .dependOnClassesThat(oursOutside("org.touchpoint.api"))
                .check(product);
    }

    @Test
    void eventBundlesKnowTheApiAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.touchpoint.event..")
                .should()
                .dependOnClassesThat(oursOutside("org.touchpoint.api").and(notInTheSameEventBundle()))
                .check(product);
        slices().matching("org.touchpoint.event.(*)..")
                .should()
                .notDependOnEachOther()
                .check(product);
    }

    @Test
    void eventBundlesArePure() {
        noClasses()
                .that()
                .resideInAPackage("org.touchpoint.event..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "java.nio..", "java.io..", "org.jooq..")
                .check(product);
    }

    @Test
    void coreRoomsSpeakThroughTheStoreAndTheApi() {
        for (String room : CORE_ROOMS) {
            String own = "org.touchpoint.core." + room;
            noClasses()
                    .that()
                    .resideInAPackage(own + "..")
                    .should()
                    .dependOnClassesThat(oursOutside("org.touchpoint.api", "org.touchpoint.core.store", own))
                    .check(product);
        }
    }

    @Test
    void theStoreKnowsNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.touchpoint.core.store..")
                .should()
                .dependOnClassesThat(oursOutside("org.touchpoint.api", "org.touchpoint.core.store"))
                .check(product);
    }

    @Test
    void webAndShellKnowTheApiAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.touchpoint.web..")
                .should()
                .dependOnClassesThat(oursOutside("org.touchpoint.api", "org.touchpoint.web"))
                .check(product);
        noClasses()
                .that()
                .resideInAPackage("org.touchpoint.shell..")
                .should()
                .dependOnClassesThat(oursOutside("org.touchpoint.api", "org.touchpoint.shell"))
                .check(product);
    }

    @Test
    void nobodyAsksForTheTimeButTheCompany() {
        noClasses()
                .that()
                .resideInAnyPackage("org.touchpoint.core..", "org.touchpoint.event..")
                .should()
                .callMethodWhere(new DescribedPredicate<>("it reads the system's clock") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        boolean timeType = Stream.of(
                                        Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)
                                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type));
                        return timeType
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
                    }
                })
                .check(product);
    }

    @Test
    void everyPackageSaysWhatItIsAndWhichVersion() {
        classes()
                .that()
                .resideInAPackage("org.touchpoint..")
                .and()
                .resideOutsideOfPackage("org.touchpoint.core.store.tables..")
                .should(new ArchCondition<>("be in a package with a version") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        boolean described =
                                each.getPackage().tryGetPackageInfo().isPresent();
                        if (!described) {
                            events.add(
                                    SimpleConditionEvent.violated(each, each.getName() + " has no package-info.java"));
                        }
                    }
                })
                .check(product);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... roots) {
        return new DescribedPredicate<>("ours outside " + List.of(roots)) {
            @Override
            public boolean test(JavaClass each) {
                String name = each.getPackageName() + ".";
                return name.startsWith("org.touchpoint.")
                        && Stream.of(roots).noneMatch(root -> name.startsWith(root + "."));
            }
        };
    }

    private static DescribedPredicate<JavaClass> notInTheSameEventBundle() {
        return new DescribedPredicate<>("in no event bundle") {
            @Override
            public boolean test(JavaClass each) {
                return !each.getPackageName().startsWith("org.touchpoint.event.");
            }
        };
    }
}
